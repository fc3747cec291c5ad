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

/** The longest a job may wait for its worker before pg-boss forgets it; `reconcile-tasks` would bring it back. */
const RETENTION_SECONDS = 365 * 24 * 3600;

/** Ours and not pg-boss's, because a task that joins the line has no job yet. */
const CHANNEL = 'callsheet_tasks';

/**
 * The jobs behind the tasks that were admitted to work (`admit-tasks.ts`). A job has its task's id and
 * no data, and it exists from then until its task ends: whoever ends a task removes the job in the
 * same transaction. A task that waits in line is its row alone.
 */
export type TaskQueue = {
  /** Wakes the workers when the caller's transaction commits: a task has joined the line. */
  announce(transaction: Db): Promise<void>;
  /** Makes the jobs within the caller's transaction and wakes the workers when it commits. */
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
  const { pool, role, onError } = options;
  // Two processes that create pg-boss's schema at once fail with a duplicate key (seen with 12.34).
  const boss = await withDatabaseLock(pool, 'open-queue', () => startBoss(options));
  const wake = () => wakes.forEach((call) => call());
  const listener =
    role === 'worker' ? await listenForJobs({ pool, channel: CHANNEL, wake, onError }) : null;
  return {
    announce,
    enqueue: async (transaction, taskIds) => {
      await boss.insert(QUEUE, taskIds.map(toJob), { db: transaction });
      await announce(transaction);
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
    stop: async () => {
      await listener?.close();
      await boss.stop({ graceful: false, close: false });
    },
  };
}

async function announce(transaction: Db): Promise<void> {
  await transaction.executeSql('select pg_notify($1, $2)', [CHANNEL, '']);
}

function toJob(id: string): JobInsert {
  return { id };
}

async function startBoss({ pool, role, onError }: QueueOptions) {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values) },
    schema: 'pgboss',
    schedule: false,
    supervise: role === 'worker',
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
  });
  return boss;
}
