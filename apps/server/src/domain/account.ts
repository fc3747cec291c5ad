/** Who owns tasks, uploads and money. Every key of an account sees all of its tasks, and no other's (contract.md §1.1). */
export type Account = {
  id: string;
  /** Unique; a person may use it in place of the id. */
  name: string;
  createdAt: Date;
  /** Since when none of its keys opens anything. */
  disabledAt: Date | null;
  /** Billed seconds that cost nothing (contract.md §7). */
  freeSeconds: number;
  /** Until when they may be used; `null`: for ever. */
  freeUntil: Date | null;
  /** Once those are used up, what would cost money is refused. */
  freeOnly: boolean;
};

/** A key without its secret, which only its owner knows. */
export type ApiKey = {
  id: string;
  accountId: string;
  name: string;
  createdAt: Date;
  revokedAt: Date | null;
  /** To the minute; `null`: never, or not since the server began to write it down. */
  lastUsedAt: Date | null;
  /** The most that may be held and settled through this key in all; `null`: no limit but the balance. */
  budgetMicros: number | null;
  /** Registry name of the engine that its tasks go to; `null`: the server's. */
  engine: string | null;
};

/** The caller of a request, once its key is known. */
export type Caller = {
  accountId: string;
  apiKeyId: string;
  /** Registry name of the engine that the key's tasks go to; absent: the server's. */
  engine?: string;
};
