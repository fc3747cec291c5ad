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
    from task_holds
    where task_id = ${taskId}
    order by currency desc
  `.execute(tx);
}
