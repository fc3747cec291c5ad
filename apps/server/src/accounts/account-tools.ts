import type { Db } from '../database/transaction.ts';
import type { Clock } from '../lib/clock.ts';

/** What the verbs of accounts and keys work with. */
export type AccountTools = {
  database: Db;
  clock: Clock;
  /** Registry names: a key may send its tasks to any of them. */
  engineNames: readonly string[];
};
