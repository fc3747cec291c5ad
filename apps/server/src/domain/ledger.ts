import type { Currency } from '@callsheet/contract';

/** What moved money: `grant` and `adjust` are the operator's; a `release` is of what failed, was canceled or expired. */
export type EntryKind = (typeof ENTRY_KINDS)[number];

export const ENTRY_KINDS = ['grant', 'adjust', 'hold', 'settle', 'release'] as const;

/**
 * One line of an account's statement: what a transfer did to what may be spent and to what is held.
 * A hold moves an amount from the first to the second; a settlement gives the difference back.
 */
export type LedgerEntry = {
  /** Its place in the ledger: later entries have greater numbers. */
  id: number;
  createdAt: Date;
  kind: EntryKind;
  /** `null`: the operator's. */
  taskId: string | null;
  apiKeyId: string | null;
  currency: Currency;
  /** Added to what may be spent; negative for a hold. */
  availableMicros: number;
  /** Added to what is held; negative when a hold ends. */
  heldMicros: number;
  /** What was paid: positive only for a settlement. */
  spentMicros: number;
  /** What the operator wrote beside a grant. */
  note: string | null;
};

/** Which entries of an account; `from` is inclusive, `to` is not. */
export type LedgerFilter = {
  from?: Date;
  to?: Date;
  taskId?: string;
  apiKeyId?: string;
  kind?: EntryKind;
  /** Only entries before this one: newest come first. */
  beforeId?: number;
  limit: number;
};

/** `nextId` goes into `beforeId` for the next page; `null`: there is none. */
export type LedgerPage = { entries: LedgerEntry[]; nextId: number | null };

/** What an account has. */
export type Balance = {
  currency: Currency;
  /** May be spent. */
  availableMicros: number;
  /** Set aside for tasks that have not ended. */
  heldMicros: number;
  /** Billed seconds of the free quota that were used or are held. */
  freeSecondsUsed: number;
};

/** Money for an account from its operator. */
export type Grant = {
  /** Negative: an adjustment, which takes back at most what may be spent. */
  amountMicros: number;
  note: string | null;
  /** The same reference twice for one account is one grant. */
  reference: string | null;
};
