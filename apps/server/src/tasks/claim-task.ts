import { randomUUID } from 'node:crypto';
import type { TaskRequest } from '@callsheet/contract';
import { sql } from 'kysely';
import { fromKysely } from 'pg-boss';
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
  const row = await database
    .updateTable('tasks')
    .set({
      status: 'running',
      lease,
      attempt: sql`attempt + 1`,
      started_at: sql`coalesce(started_at, ${clock.now()})`,
    })
    .where('id', '=', taskId)
    .where('status', 'in', ['queued', 'running'] satisfies TaskStatus[])
    .returningAll()
    .executeTakeFirst();
  await faultPoint('run.after-claim');
  if (!row) {
    await queue.remove(fromKysely(database), taskId);
    return null;
  }
  return {
    // A row without a request was born failed, and is not claimed.
    task: toTask(row) as Claim['task'],
    lease,
    attempt: row.attempt,
    seed: row.seed,
    operation: row.operation as Operation | null,
  };
}
