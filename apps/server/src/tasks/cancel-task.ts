import { sql } from 'kysely';
import { fromKysely } from 'pg-boss';
import { releaseHold } from '../billing/release-hold.ts';
import { inTransaction, type Tx } from '../database/transaction.ts';
import type { Caller } from '../domain/account.ts';
import type { TaskStatus } from '../domain/task.ts';
import { isUuid } from '../lib/is-uuid.ts';
import type { TaskTools } from './task-tools.ts';

export type Cancellation = { id: string; from: readonly TaskStatus[] };

/**
 * Cancels a task that is in one of the given statuses, removes its job and releases its hold. The row decides the
 * race with a worker's claim: whoever updates it second finds the other's status and does nothing.
 * A worker that is already on it notices within a second.
 */
export async function cancelTask(
  { database, queue, clock }: TaskTools,
  { accountId }: Caller,
  { id, from }: Cancellation,
): Promise<'canceled' | 'refused' | 'unknown'> {
  if (!isUuid(id)) return 'unknown';
  return inTransaction(database, async (transaction) => {
    const at = clock.now();
    const task = await transaction
      .updateTable('tasks')
      .set({ status: 'canceled', lease: null, ended_at: at })
      .where('id', '=', id)
      .where('account_id', '=', accountId)
      .where('status', '=', sql<TaskStatus>`any(${from})`)
      .returning(['price_micros', 'started_at'])
      .executeTakeFirst();
    if (task) {
      if (task.started_at) await discardResults(transaction, { id, at });
      if (task.price_micros) await releaseHold(transaction, { taskId: id, at });
      await queue.remove(fromKysely(transaction), id);
      return 'canceled';
    }
    const other = await transaction
      .selectFrom('tasks')
      .select('id')
      .where('id', '=', id)
      .where('account_id', '=', accountId)
      .executeTakeFirst();
    return other ? 'refused' : 'unknown';
  });
}

/** A worker that died with files in the store leaves no word of them, and nobody takes the task up after it. */
async function discardResults(transaction: Tx, { id, at }: { id: string; at: Date }) {
  await transaction
    .insertInto('garbage')
    .values({ storage_key: `results/${id}/`, since: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
