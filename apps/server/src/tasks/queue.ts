import type { Pool } from 'pg';
import { PgBoss, type Db, type JobInsert } from 'pg-boss';
import { listenForJobs } from './listen-for-jobs.ts';
import { withDatabaseLock } from './with-database-lock.ts';

const QUEUE = 'run-task';

/**
 * A worker that died is noticed when its job's heartbeat is 10 s old (the least pg-boss allows),
 * by a check every 3 s that may come just too early once; then the retry waits up to 8 s and the poll
 * up to 2 s: 26 s, under the 30 s that are promised.
 */
export const QUEUE_TIMES = {
  heartbeatSeconds: 10,
  superviseIntervalSeconds: 3,
  retryDelaySeconds: 1,
  retryDelayMaxSeconds: 8,
  pollSeconds: 2,
};

/** A backstop only: `run-task` itself ends a task after three hours (contract.md §6). */
const EXPIRE_SECONDS = 4 * 3600;

/** Never reached: the task row counts attempts, so that one place decides when to give up. */
const RETRIES = 1_000_000;

/** The longest a task may wait in line before pg-boss forgets its job; `reconcile-tasks` would bring it back. */
const RETENTION_SECONDS = 365 * 24 * 3600;

/**
 * The jobs behind the tasks. A job has its task's id and no data, and it exists exactly as long as
 * its task is queued or running: whoever ends a task removes the job in the same transaction.
 */
export type TaskQueue = {
  /** Makes the jobs within the caller's transaction and wakes a worker when it commits. */
  enqueue(transaction: Db, taskIds: string[]): Promise<void>;
  remove(transaction: Db, taskId: string): Promise<void>;
  /** Hands the job back, to be fetched again after the retry delay. */
  retry(transaction: Db, taskId: string): Promise<void>;
  /** Claims up to `limit` jobs; their heartbeat begins. */
  fetch(limit: number): Promise<string[]>;
  touch(taskId: string): Promise<void>;
  /** Called when a job may be there; a hint only, polling stays the floor. */
  onWake(wake: () => void): void;
  /** Looks for dead workers now, as the timer does every few seconds. */
  supervise(): Promise<void>;
  stop(): Promise<void>;
};

export type QueueOptions = {
  pool: Pool;
  /** A worker listens for jobs and looks for dead workers; a process that only enqueues does neither. */
  role: 'worker' | 'enqueue-only';
  onError(error: Error): void;
};

/** pg-boss in its own schema, on the pool that everything else uses. */
export async function openQueue(options: QueueOptions): Promise<TaskQueue> {
  const wakes: (() => void)[] = [];
  // Two processes that create pg-boss's schema at once fail with a duplicate key (seen with 12.34).
  const boss = await withDatabaseLock(options.pool, 'open-queue', () =>
    startBoss(options, () => wakes.forEach((wake) => wake())),
  );
  return {
    enqueue: async (transaction, taskIds) => {
      await boss.insert(QUEUE, taskIds.map(toJob), { db: transaction });
    },
    remove: async (transaction, taskId) => {
      await boss.deleteJob(QUEUE, taskId, { db: transaction });
    },
    retry: async (transaction, taskId) => {
      await boss.fail(QUEUE, taskId, null, { db: transaction });
    },
    fetch: async (limit) => (await boss.fetch(QUEUE, { batchSize: limit })).map(({ id }) => id),
    touch: async (taskId) => {
      await boss.touch(QUEUE, taskId);
    },
    onWake: (wake) => wakes.push(wake),
    supervise: () => boss.supervise(QUEUE),
    stop: () => boss.stop({ graceful: false, close: false }),
  };
}

function toJob(id: string): JobInsert {
  return { id };
}

async function startBoss({ pool, role, onError }: QueueOptions, wake: () => void) {
  const worker = role === 'worker';
  const boss = new PgBoss({
    db: {
      executeSql: (text, values) => pool.query(text, values),
      listen: (channel) => listenForJobs({ pool, channel, wake, onError }),
    },
    schema: 'pgboss',
    schedule: false,
    supervise: worker,
    useListenNotify: worker,
    superviseIntervalSeconds: QUEUE_TIMES.superviseIntervalSeconds,
    monitorIntervalSeconds: QUEUE_TIMES.superviseIntervalSeconds,
  });
  boss.on('error', onError);
  await boss.start();
  await boss.createQueue(QUEUE, {
    heartbeatSeconds: QUEUE_TIMES.heartbeatSeconds,
    expireInSeconds: EXPIRE_SECONDS,
    retentionSeconds: RETENTION_SECONDS,
    retryLimit: RETRIES,
    retryDelay: QUEUE_TIMES.retryDelaySeconds,
    retryBackoff: true,
    retryDelayMax: QUEUE_TIMES.retryDelayMaxSeconds,
    notify: true,
  });
  return boss;
}
