import { sql, type Kysely } from 'kysely';
import { StartupError } from '../lib/startup-error.ts';
import { MIGRATIONS } from './migrations/list.ts';
import type { Db } from './transaction.ts';

/** `Migr` in ASCII; any constant would do. */
const LOCK_KEY = 0x4d696772;

/**
 * Brings the database to this release, all in one transaction. Several processes may start together:
 * one migrates, the others wait for its lock and find nothing left to do.
 */
export async function migrate(database: Db): Promise<{ applied: string[] }> {
  return database.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(LOCK_KEY)})`.execute(tx);
    await sql`create table if not exists migrations (
      name text primary key,
      applied_at timestamptz(3) not null default now()
    )`.execute(tx);
    const { rows } = await sql<{ name: string }>`select name from migrations`.execute(tx);
    const done = new Set(rows.map((row) => row.name));
    refuseNewer(done);
    const applied: string[] = [];
    for (const { name, up } of MIGRATIONS) {
      if (done.has(name)) continue;
      await up(tx as unknown as Kysely<unknown>);
      await sql`insert into migrations (name) values (${name})`.execute(tx);
      applied.push(name);
    }
    return { applied };
  });
}

function refuseNewer(done: ReadonlySet<string>): void {
  const known = new Set(MIGRATIONS.map(({ name }) => name));
  const unknown = [...done].filter((name) => !known.has(name));
  if (unknown.length === 0) return;
  throw new StartupError(
    `The database was made by a newer release of Callsheet (it has ${unknown.join(', ')}). ` +
      `Nothing was changed. Start that release, or use another database.`,
  );
}
