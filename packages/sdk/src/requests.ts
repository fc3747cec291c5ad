import type { LedgerEntry } from './answers.ts';

/** `from` is inclusive, `to` is not: a day such as `2026-04-02`, or a time with its zone. */
type Window = { from?: string; to?: string };

export type LedgerFilter = Window & {
  task_id?: string;
  api_key_id?: string;
  kind?: LedgerEntry['kind'];
  /** 1 to 1000, 100 by default. */
  limit?: number;
  cursor?: string;
};

/** At most 366 days; the last 30 by default. */
export type UsageFilter = Window & { model?: string; api_key_id?: string; engine?: string };

/** `free_until` is a day (until its first moment, UTC) or a time with its zone; `null`: for ever. */
export type NewAccount = {
  name: string;
  free_seconds?: number;
  free_until?: string | null;
  free_only?: boolean;
};

/** `account` is an id or a name. */
export type NewKey = {
  account: string;
  name: string;
  budget_micros?: number | null;
  engine?: string | null;
};

export type NewGrant = {
  account: string;
  /** Negative takes money back. */
  amount_micros: number;
  note?: string | null;
  /** The same reference twice is one grant: a request that is sent again does no harm. */
  reference?: string | null;
};
