import type { Kysely } from 'kysely';
import * as firstTables from './0001-first-tables.ts';
import * as ledger from './0002-ledger.ts';
import * as accounts from './0003-accounts.ts';
import * as limitsAndRetention from './0004-limits-and-retention.ts';
import * as mediaUrls from './0005-media-urls.ts';

export type Migration = { name: string; up(database: Kysely<unknown>): Promise<void> };

/** In the order they are applied; an entry that was released never changes. */
export const MIGRATIONS: readonly Migration[] = [
  { name: '0001-first-tables', up: firstTables.up },
  { name: '0002-ledger', up: ledger.up },
  { name: '0003-accounts', up: accounts.up },
  { name: '0004-limits-and-retention', up: limitsAndRetention.up },
  { name: '0005-media-urls', up: mediaUrls.up },
];
