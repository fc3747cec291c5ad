import { sql } from 'kysely';
import { fromKysely } from 'pg-boss';
import type { WorkTools } from './task-tools.ts';

/**
 * Gives a job to every running task that has none, as after a restore of the database without the
 * queue. A task that waits in line needs none; from its admission to its end both are always written
 * together, so normally there is nothing to do.
 * A job that turns out to be one too many finds its task ended, and is removed by its claim.
 */
export async function reconcileTasks({
  database,
  queue,
  log,
}: Pick<WorkTools, 'database' | 'queue' | 'log'>): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from tasks
    where status = 'running'
      and not exists (select from pgboss.job where job.name = 'run-task' and job.id = tasks.id)
  `.execute(database);
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return ids;
  await queue.enqueue(fromKysely(database), ids);
  log.warn({ taskIds: ids }, 'tasks without a job were enqueued again');
  return ids;
}
