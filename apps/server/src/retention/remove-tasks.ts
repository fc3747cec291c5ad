import { sql } from 'kysely';
import type { Tx } from '../database/transaction.ts';
import { RESULT_FOLDER } from './result-folder.ts';
import { STORED_MEDIA } from './stored-media.ts';

/**
 * Removes the records of tasks that ended before `before`, with all their attempts stored. What has not ended, and
 * what is held for it in the ledger, keeps its record, however old; the ledger itself keeps everything.
 * @returns how many
 */
export async function removeTasks(
  transaction: Tx,
  { before, now, limit }: { before: Date; now: Date; limit: number },
): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    with old as (
      select id from tasks
      where ended_at < ${before} and not exists (
        select from task_holds as hold
        where hold.task_id = tasks.id and not exists (
          select from ledger_transfers as ending
          where ending.task_id = hold.task_id and ending.currency = hold.currency
            and ending.kind in ('settle', 'release')))
      order by ended_at limit ${limit} for update skip locked
    ),
    removed as (
      delete from tasks using old where tasks.id = old.id
      returning tasks.id, tasks.request
    ),
    discarded as (
      insert into garbage (storage_key, since)
      select ${RESULT_FOLDER(sql.ref('removed.id'))}, ${now}::timestamptz from removed
      union
      select media.storage_key, ${now}::timestamptz from removed, ${STORED_MEDIA(sql.ref('removed.request'))} media
      on conflict (storage_key) do nothing
    )
    select id from removed
  `.execute(transaction);
  return rows.length;
}
