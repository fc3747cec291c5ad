import { sql } from 'kysely';
import type { Tx } from '../database/transaction.ts';

/**
 * Forgets media that no task has brought in since `before`. Each task notes that it uses its media when
 * it begins to work, so those of a kept task are younger than that (`sweep.ts` sees to it).
 * @returns how many
 */
export async function removeMedia(
  transaction: Tx,
  { before, now, limit }: { before: Date; now: Date; limit: number },
): Promise<number> {
  const { rows } = await sql<{ sha256: string }>`
    with old as (
      select sha256 from media where used_at < ${before}
      order by used_at limit ${limit} for update skip locked
    ),
    removed as (
      delete from media using old where media.sha256 = old.sha256
      returning media.sha256, media.storage_key
    ),
    discarded as (
      insert into garbage (storage_key, since) select storage_key, ${now}::timestamptz from removed
      on conflict (storage_key) do nothing
    )
    select sha256 from removed
  `.execute(transaction);
  return rows.length;
}
