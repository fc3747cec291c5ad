import { sql } from 'kysely';
import type { Tx } from '../database/transaction.ts';

/**
 * Lets go of videos whose task ended before `before`. The row says that the video is gone before its
 * file goes, so nobody is ever led to a file that is not there; a crash in between leaves garbage that
 * the next sweep collects.
 * @returns how many
 */
export async function removeResults(
  transaction: Tx,
  { before, now, limit }: { before: Date; now: Date; limit: number },
): Promise<number> {
  const { numAffectedRows } = await sql`
    with old as (
      select id, result ->> 'storageKey' as storage_key from tasks
      where status = 'succeeded' and (result ->> 'storageKey') is not null and ended_at < ${before}
      order by ended_at limit ${limit} for update skip locked
    ),
    discarded as (
      insert into garbage (storage_key, since) select storage_key, ${now}::timestamptz from old
      on conflict (storage_key) do nothing
    )
    update tasks set result = jsonb_set(tasks.result, '{storageKey}', 'null')
    from old where tasks.id = old.id
  `.execute(transaction);
  return Number(numAffectedRows ?? 0);
}
