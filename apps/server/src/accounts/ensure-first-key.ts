import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { sql } from 'kysely';
import { inTransaction, type Db, type Tx } from '../database/transaction.ts';
import type { Clock } from '../lib/clock.ts';
import { hashApiKey } from './hash-api-key.ts';
import { readKeyFile, writeKeyFile } from './key-file.ts';
import { makeSecret } from './make-secret.ts';

export type FirstKeyOptions = {
  database: Db;
  clock: Clock;
  dataFolder: string;
  /** `CALLSHEET_API_KEY`. */
  configuredKey: string | null;
};

/** `created` holds a key that was made just now: shown once, and kept in the file. */
export type FirstKey =
  { source: 'configured' | 'file' | 'database' } | { created: string; path: string };

const ACCOUNT = 'default';
const CONFIGURED_NAME = 'CALLSHEET_API_KEY';
const FILE_NAME = 'api-key';
/** `ApiK` in ASCII; any constant would do. */
const LOCK_KEY = 0x4170694b;

/**
 * Sees to it that somebody can use the server: registers the configured key, or the one in the data
 * folder, or makes the first. Several processes may start together.
 */
export async function ensureFirstKey(options: FirstKeyOptions): Promise<FirstKey> {
  return inTransaction(options.database, async (tx) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(LOCK_KEY)})`.execute(tx);
    const accountId = await ensureAccount(tx, options.clock);
    if (options.configuredKey !== null) {
      await registerConfigured(tx, accountId, options);
      return { source: 'configured' };
    }
    const path = join(options.dataFolder, FILE_NAME);
    const kept = await readKeyFile(path, 'CALLSHEET_API_KEY');
    if (kept !== null) {
      await register(tx, { accountId, key: kept, name: FILE_NAME, clock: options.clock });
      return { source: 'file' };
    }
    if (await hasKeys(tx)) return { source: 'database' };
    const created = makeSecret('sk-');
    // The file first: were we killed before the commit, the next start would register it.
    await writeKeyFile(path, created);
    await register(tx, { accountId, key: created, name: FILE_NAME, clock: options.clock });
    return { created, path };
  });
}

async function ensureAccount(tx: Tx, clock: Clock): Promise<string> {
  await tx
    .insertInto('accounts')
    .values({ id: randomUUID(), name: ACCOUNT, created_at: clock.now() })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  const account = tx.selectFrom('accounts').select('id').where('name', '=', ACCOUNT);
  return (await account.executeTakeFirstOrThrow()).id;
}

/** The environment is the truth: a key that was there before and is not now stops working. */
async function registerConfigured(
  tx: Tx,
  accountId: string,
  { configuredKey, clock }: FirstKeyOptions,
): Promise<void> {
  const key = configuredKey!;
  const hash = hashApiKey(key);
  await register(tx, { accountId, key, name: CONFIGURED_NAME, clock });
  await tx.updateTable('api_keys').set({ revoked_at: null }).where('hash', '=', hash).execute();
  await tx
    .updateTable('api_keys')
    .set({ revoked_at: clock.now() })
    .where('name', '=', CONFIGURED_NAME)
    .where('hash', '!=', hash)
    .where('revoked_at', 'is', null)
    .execute();
}

type NewKey = { accountId: string; key: string; name: string; clock: Clock };

/** A key that is there stays as it is, revoked or not. */
async function register(tx: Tx, { accountId, key, name, clock }: NewKey): Promise<void> {
  await tx
    .insertInto('api_keys')
    .values({
      id: randomUUID(),
      account_id: accountId,
      name,
      hash: hashApiKey(key),
      created_at: clock.now(),
      revoked_at: null,
    })
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .execute();
}

async function hasKeys(tx: Tx): Promise<boolean> {
  const keys = tx.selectFrom('api_keys').select('id').where('revoked_at', 'is', null);
  return (await keys.executeTakeFirst()) !== undefined;
}
