import { randomUUID } from 'node:crypto';
import type { Failure } from '@callsheet/contract';
import { sql, type UpdateObject } from 'kysely';
import { fromKysely } from 'pg-boss';
import { releaseHold, type Release } from '../billing/release-hold.ts';
import { settleHold } from '../billing/settle-hold.ts';
import type { Schema } from '../database/schema.ts';
import { inTransaction, type Tx } from '../database/transaction.ts';
import type { TaskResult } from '../domain/task.ts';
import type { Operation } from '../engines/engine.ts';
import type { Claim } from './claim-task.ts';
import type { WorkTools } from './task-tools.ts';
import { toJsonb } from './to-jsonb.ts';

export type Ending =
  { status: 'succeeded'; result: TaskResult } | { status: 'failed' | 'expired'; failure: Failure };

/**
 * Every write a worker makes, each only while the row holds its lease. They answer `false`, and
 * have written nothing, when another worker has the task now or when it was canceled.
 */
export type LeasedTask = {
  reportProgress(percent: number): Promise<boolean>;
  saveOperation(operation: Operation): Promise<boolean>;
  /** With the end of the task the end of its hold: paid for by its usage, or released. */
  end(ending: Ending, endedAt: Date): Promise<boolean>;
  /** The attempt failed: the queue hands the task out again after its delay. */
  retryLater(): Promise<boolean>;
  /** The attempt was broken off by a shutdown: another worker takes the task at once. */
  giveBack(): Promise<boolean>;
};

export function leasedTask({ database, queue }: WorkTools, claim: Claim): LeasedTask {
  const { id } = claim.task;
  const write = (transaction: Pick<Tx, 'updateTable'>) =>
    transaction
      .updateTable('tasks')
      .where('id', '=', id)
      .where('lease', '=', claim.lease)
      .where('status', '=', 'running')
      .returning('id');
  const whenLeased = (
    set: UpdateObject<Schema, 'tasks'>,
    then: (transaction: Tx) => Promise<void>,
  ) =>
    inTransaction(database, async (transaction) => {
      const row = await write(transaction).set(set).executeTakeFirst();
      if (row) await then(transaction);
      return row !== undefined;
    });

  return {
    reportProgress: async (percent) => {
      const progress = sql<number>`greatest(progress, ${percent})`;
      return (await write(database).set({ progress }).executeTakeFirst()) !== undefined;
    },
    saveOperation: async (operation) => {
      const set = { operation: toJsonb(operation) };
      return (await write(database).set(set).executeTakeFirst()) !== undefined;
    },
    end: (ending, endedAt) =>
      whenLeased({ ...endingColumns(ending), ended_at: endedAt }, async (transaction) => {
        if (claim.task.price?.amountMicros)
          await endHold(transaction, ending, { taskId: id, at: endedAt });
        await queue.remove(fromKysely(transaction), id);
      }),
    retryLater: () =>
      whenLeased({ lease: randomUUID() }, (transaction) =>
        queue.retry(fromKysely(transaction), id),
      ),
    // The status stays `running`, for it never goes back (promise P4). A lease that nobody holds
    // fences this worker's own late writes, a job of its own instead of the old one's retry skips
    // the delay, and the attempt is not counted: restarts are no fault of the task.
    giveBack: () =>
      whenLeased({ lease: randomUUID(), attempt: sql`attempt - 1` }, async (transaction) => {
        await queue.remove(fromKysely(transaction), id);
        await queue.enqueue(fromKysely(transaction), [id]);
      }),
  };
}

function endingColumns(ending: Ending) {
  return ending.status === 'succeeded'
    ? { status: ending.status, lease: null, progress: 100, result: toJsonb(ending.result) }
    : { status: ending.status, lease: null, failure: toJsonb(ending.failure) };
}

/** Nothing that failed is charged (promise P12). */
function endHold(transaction: Tx, ending: Ending, hold: Release): Promise<void> {
  if (ending.status !== 'succeeded') return releaseHold(transaction, hold);
  return settleHold(transaction, { ...hold, usage: ending.result.usage });
}
