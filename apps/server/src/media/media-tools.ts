import type { Kysely } from 'kysely';
import type { Schema } from '../database/schema.ts';
import type { Clock } from '../lib/clock.ts';
import type { GuardedFetch } from '../lib/guarded-fetch.ts';
import type { Store } from '../storage/store.ts';

/** What the verbs of this folder work with. */
export type MediaTools = {
  database: Kysely<Schema>;
  store: Store;
  clock: Clock;
  fetch: GuardedFetch;
  /** An existing folder for files that are on their way; each call makes one of its own in it. */
  scratchRoot: string;
  /** Signs upload policies. The same in every process of the server. */
  uploadSecret: Uint8Array;
};
