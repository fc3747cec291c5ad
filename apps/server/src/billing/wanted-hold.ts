import type { Quote } from '@callsheet/contract';

/** A new task of an engine that costs, and what it may cost. */
export type WantedHold = {
  taskId: string;
  accountId: string;
  apiKeyId: string;
  quote: Quote;
  at: Date;
};
