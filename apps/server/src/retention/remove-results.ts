import { sql } from 'kysely';
import type { Tx } from '../database/transaction.ts';
import { RESULT_FOLDER } from './result-folder.ts';

/**
 * Lets go of videos whose task ended before `before`, and what was made beside them. The row says that
 * they are gone before their files go, so nobody is ever led to a file that is not there; a crash in
 * between leaves garbage that the next sweep collects.
 * @returns how many
 */
export async function removeResults(
  transaction: Tx,
  { before, now, limit }: { before: Date; now: Date; limit: number },
): Promise<number> {
  const { numAffectedRows } = await sql`
    with old as (
      select id from tasks
      where status = 'succeeded' and (result ->> 'storageKey') is not null and ended_at < ${before}
      order by ended_at limit ${limit} for update skip locked
    ),
    discarded as (
      insert into garbage (storage_key, since)
      select ${RESULT_FOLDER(sql.ref('old.id'))}, ${now}::timestamptz from old
      on conflict (storage_key) do nothing
    )
    update tasks set result = jsonb_set(tasks.result, '{storageKey}', 'null')
    from old where tasks.id = old.id
  `.execute(transaction);
  return Number(numAffectedRows ?? 0);
}
