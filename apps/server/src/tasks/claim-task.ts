import { randomUUID } from 'node:crypto';
import type { TaskRequest } from '@callsheet/contract';
import { sql } from 'kysely';
import { fromKysely } from 'pg-boss';
import { inTransaction } from '../database/transaction.ts';
import type { Task, TaskStatus } from '../domain/task.ts';
import type { Operation } from '../engines/engine.ts';
import { faultPoint } from '../lib/fault-point.ts';
import { toTask } from './task-row.ts';
import type { WorkTools } from './task-tools.ts';

/** A task this worker may work on, as long as its row holds this lease. */
export type Claim = {
  task: Task & { request: TaskRequest };
  /** A token nobody else has: each write names it, so that a worker that was overtaken writes nothing. */
  lease: string;
  /** The lease of the attempt before, which may have died with a stored video that nobody will use. */
  formerLease: string | null;
  /** From 1. */
  attempt: number;
  seed: number;
  /** What an earlier attempt's engine began. */
  operation: Operation | null;
};

/**
 * Takes a queued task, or one whose worker is gone: the queue hands a job out again only when its
 * worker's heartbeat stopped or it gave the job back. `null`: it has ended in the meantime.
 */
export async function claimTask(
  { database, queue, clock }: WorkTools,
  taskId: string,
): Promise<Claim | null> {
  const lease = randomUUID();
  const claimed = await inTransaction(database, async (transaction) => {
    const former = await transaction
      .selectFrom('tasks')
      .select('lease')
      .where('id', '=', taskId)
      .where('status', 'in', ['queued', 'running'] satisfies TaskStatus[])
      .forUpdate()
      .executeTakeFirst();
    if (!former) return null;
    const row = await transaction
      .updateTable('tasks')
      .set({
        status: 'running',
        lease,
        attempt: sql`attempt + 1`,
        started_at: sql`coalesce(started_at, ${clock.now()})`,
      })
      .where('id', '=', taskId)
      .returningAll()
      .executeTakeFirstOrThrow();
    return { row, formerLease: former.lease };
  });
  await faultPoint('run.after-claim');
  if (!claimed) {
    await queue.remove(fromKysely(database), taskId);
    return null;
  }
  const { row, formerLease } = claimed;
  return {
    // A row without a request was born failed, and is not claimed.
    task: toTask(row) as Claim['task'],
    lease,
    formerLease,
    attempt: row.attempt,
    seed: row.seed,
    operation: row.operation as Operation | null,
  };
}
