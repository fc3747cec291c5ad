import { join } from 'node:path';
import { sql } from 'kysely';
import { inTransaction, type Db } from '../database/transaction.ts';
import { StartupError } from '../lib/startup-error.ts';
import { hashApiKey } from './hash-api-key.ts';
import { readKeyFile, writeKeyFile } from './key-file.ts';
import { makeSecret } from './make-secret.ts';

export type AdminKeyOptions = {
  database: Db;
  dataFolder: string;
  /** `CALLSHEET_ADMIN_KEY`. */
  configuredKey: string | null;
};

const ADMIN_KEY_FILE = 'admin-key';
/** `Admi` in ASCII; any constant would do. */
const LOCK_KEY = 0x41646d69;

/**
 * The hash of the key that opens the admin API: the configured one, or the one in the data folder,
 * which the first start makes. It is printed nowhere. Several processes may start together.
 */
export async function ensureAdminKey(options: AdminKeyOptions): Promise<Buffer> {
  const hash = hashApiKey(options.configuredKey ?? (await keyOfFolder(options)));
  const same = options.database.selectFrom('api_keys').select('id').where('hash', '=', hash);
  if ((await same.executeTakeFirst()) === undefined) return hash;
  throw new StartupError(
    'CALLSHEET_ADMIN_KEY: it is the same as an API key. Whoever makes videos would manage the server; set another one.',
  );
}

async function keyOfFolder({ database, dataFolder }: AdminKeyOptions): Promise<string> {
  return inTransaction(database, async (tx) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(LOCK_KEY)})`.execute(tx);
    const path = join(dataFolder, ADMIN_KEY_FILE);
    const kept = await readKeyFile(path, 'CALLSHEET_ADMIN_KEY');
    if (kept !== null) return kept;
    const made = makeSecret('sk-admin-');
    await writeKeyFile(path, made);
    return made;
  });
}
