import type { Kysely } from 'kysely';
import type { Schema } from '../database/schema.ts';

/** How many tasks wait and how many are being worked on, for `/metrics`. */
export async function countOpenTasks(
  database: Kysely<Schema>,
): Promise<{ queued: number; running: number }> {
  const rows = await database
    .selectFrom('tasks')
    .select(({ fn }) => ['status', fn.countAll<string>().as('count')])
    .where('status', 'in', ['queued', 'running'])
    .groupBy('status')
    .execute();
  const count = (status: string) => Number(rows.find((row) => row.status === status)?.count ?? 0);
  return { queued: count('queued'), running: count('running') };
}
