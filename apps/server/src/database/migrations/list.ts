import type { Kysely } from 'kysely';
import * as firstTables from './0001-first-tables.ts';
import * as accounts from './0003-accounts.ts';

export type Migration = { name: string; up(database: Kysely<unknown>): Promise<void> };

/** In the order they are applied; an entry that was released never changes. */
export const MIGRATIONS: readonly Migration[] = [
  { name: '0001-first-tables', up: firstTables.up },
  { name: '0003-accounts', up: accounts.up },
];
