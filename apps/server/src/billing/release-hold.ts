import { sql } from 'kysely';
import type { Tx } from '../database/transaction.ts';

export type Release = { taskId: string; at: Date };

/**
 * Gives the whole hold of a task back that failed, was canceled or expired (promise P12). It belongs
 * into the transaction that writes the status, after it: the database refuses the one without the other.
 */
export async function releaseHold(tx: Tx, { taskId, at }: Release): Promise<void> {
  await sql`
    insert into ledger_transfers (kind, account_id, api_key_id, task_id, currency, available_micros,
      held_micros, spent_micros, house_micros, posted_at)
    select 'release', account_id, api_key_id, task_id, currency, held_micros, -held_micros, 0, 0,
      ${at}::timestamptz
    from ledger_transfers
    where task_id = ${taskId} and kind = 'hold'
    order by currency
  `.execute(tx);
}
