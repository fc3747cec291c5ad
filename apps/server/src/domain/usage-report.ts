import type { Currency } from '@callsheet/contract';

/** What the tasks of one day, model, key and engine came to. Days are UTC, by when a task was created. */
export type UsageRow = {
  /** `2026-04-02` */
  day: string;
  model: string;
  apiKeyId: string;
  apiKeyName: string;
  engine: string;
  tasks: number;
  succeeded: number;
  /** Failed and expired. */
  failed: number;
  /** Billed seconds of input video, of tasks that succeeded. */
  inputSeconds: number;
  outputSeconds: number;
  currency: Currency;
  /** Settled, not held. */
  amountMicros: number;
};

/** `from` is inclusive, `to` is not; both are of the tasks' creation. */
export type UsageFilter = {
  from: Date;
  to: Date;
  model?: string;
  apiKeyId?: string;
  engine?: string;
};
