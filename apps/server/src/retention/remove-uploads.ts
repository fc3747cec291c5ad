import { sql } from 'kysely';
import type { Tx } from '../database/transaction.ts';

/**
 * Removes uploads that expired before `before` (48 h after they came, contract.md §1.5). Their files
 * become garbage, which is collected unless something else uses them.
 * @returns how many
 */
export async function removeUploads(
  transaction: Tx,
  { before, now, limit }: { before: Date; now: Date; limit: number },
): Promise<number> {
  const { rows } = await sql<{ key: string }>`
    with expired as (
      select key from uploads where expires_at < ${before}
      order by expires_at limit ${limit} for update skip locked
    ),
    removed as (
      delete from uploads using expired where uploads.key = expired.key
      returning uploads.key, uploads.storage_key
    ),
    discarded as (
      insert into garbage (storage_key, since) select distinct storage_key, ${now}::timestamptz from removed
      on conflict (storage_key) do nothing
    )
    select key from removed
  `.execute(transaction);
  return rows.length;
}
