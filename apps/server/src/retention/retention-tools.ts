import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { Schema } from '../database/schema.ts';
import type { Clock } from '../lib/clock.ts';
import type { Store } from '../storage/store.ts';

/** What the verbs of this folder work with. */
export type RetentionTools = {
  database: Kysely<Schema>;
  store: Pick<Store, 'delete' | 'deleteFolder'>;
  clock: Clock;
  keep: KeepHours;
  log: Pick<Logger, 'info' | 'error'>;
};

/** 0: for ever. */
export type KeepHours = { keepTasksHours: number; keepResultsHours: number };
