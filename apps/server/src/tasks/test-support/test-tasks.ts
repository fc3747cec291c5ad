import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TaskRequest } from '@callsheet/contract';
import type { Updateable } from 'kysely';
import type { TaskTable } from '../../database/schema.ts';
import { openTestDatabase, type TestDatabase } from '../../database/test-database.ts';
import type { Submission } from '../../domain/submission.ts';
import type { Caller } from '../../domain/account.ts';
import type { Engine } from '../../engines/engine.ts';
import { systemClock } from '../../lib/clock.ts';
import { openLocalStore } from '../../storage/local/local-store.ts';
import { taskReader } from '../get-task.ts';
import { taskWriter } from '../insert-tasks.ts';
import { openQueue, type TaskQueue } from '../queue.ts';
import { submitTask } from '../submit-task.ts';
import { takeTasks } from '../take-tasks.ts';
import type { TaskTools, WorkTools } from '../task-tools.ts';

export type TestTasks = Awaited<ReturnType<typeof openTestTasks>>;

export const REQUEST: TaskRequest = {
  model: 'wan2.7-r2v',
  prompt: 'Image 1 waves.',
  media: [{ role: 'referenceImage', url: 'https://example.com/girl.png' }],
  resolution: '720P',
  ratio: '16:9',
  durationSeconds: 7,
  promptExtend: true,
  watermark: false,
};

/** The verbs on a real database, queue and store, with one account. */
export async function openTestTasks() {
  const connection = await openTestDatabase();
  const { database, pool } = connection;
  const folder = await mkdtemp(join(tmpdir(), 'callsheet-tasks-'));
  const store = await openLocalStore(join(folder, 'store'));
  const queue = await openQueue({ pool, role: 'worker', onError: () => undefined });
  const caller = await insertCaller(connection);
  const tools: TaskTools = {
    database,
    queue,
    clock: systemClock,
    insertTask: taskWriter(pool, queue),
    readTask: taskReader(pool),
    storeInlineMedia: async (request) => request,
    engineFor: () => 'fake',
    capabilities: () => ({ models: 'all' }),
    quote: () => null,
  };
  return {
    tools,
    pool,
    caller,
    submit: submitter(tools, caller),
    submitAt: (now: Date, changes: Partial<Submission>) =>
      submitter({ ...tools, clock: { now: () => now } }, caller)(changes),
    anotherCaller: () => insertCaller(connection),
    /** Another process that takes requests, on the same database. */
    anotherServer: async () => {
      const own = { ...tools, insertTask: taskWriter(pool, queue) };
      return { submit: submitter(own, caller) };
    },
    /** What a worker would take next. */
    take: () => takeTasks({ database, queue, tasksAtOnce: () => null }, 1),
    workTools: (engine: Engine, changes: Partial<WorkTools> = {}): WorkTools => ({
      ...workToolsOf(tools, engine),
      store,
      scratchRoot: folder,
      ...changes,
    }),
    ...inDatabase(connection, queue),
    ...inFolder(folder),
    close: async () => {
      await queue.stop();
      await connection.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function workToolsOf({ database, queue, clock }: TaskTools, engine: Engine) {
  return {
    database,
    queue,
    clock,
    intakeMedia: async () => [],
    tasksAtOnce: () => null,
    engine: () => engine,
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    onEnded: () => undefined,
  };
}

/** Looks at and changes the database behind everybody's back. */
function inDatabase({ database, pool }: TestDatabase, queue: TaskQueue) {
  return {
    row: (id: string) =>
      database.selectFrom('tasks').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
    setTask: (id: string, changes: Updateable<TaskTable>) =>
      database.updateTable('tasks').set(changes).where('id', '=', id).execute(),
    /** State of the task's job; `null`: it has none. */
    jobState: async (id: string): Promise<string | null> => {
      const { rows } = await pool.query('select state from pgboss.job where id = $1', [id]);
      return rows[0]?.state ?? null;
    },
    /** As if the worker's process had died long ago, and the queue had just noticed. */
    killWorkerOf: async (id: string) => {
      await pool.query(
        `update pgboss.job set heartbeat_on = now() - interval '11 s' where id = $1 and state = 'active'`,
        [id],
      );
      await pool.query('update pgboss.queue set monitor_on = null, monitor_claim_on = null');
      await queue.supervise();
    },
    /** As if the retry delay were over. */
    endRetryDelay: (id: string) =>
      pool.query(`update pgboss.job set start_after = now() where id = $1`, [id]),
  };
}

function inFolder(folder: string) {
  return {
    /** The task's files in the store, `<lease>/<name>`, and folders that hold none. */
    results: async (id: string) => listFiles(join(folder, 'store/results', id)),
    /** Scratch folders that were not removed. */
    leftovers: async () => (await readdir(folder)).filter((name) => name.startsWith('attempt-')),
  };
}

async function listFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true }).catch(() => [] as string[]);
  return names.filter((name) => !names.some((other) => other.startsWith(`${name}/`))).toSorted();
}

function submitter(tools: TaskTools, caller: Caller) {
  return (changes: Partial<Submission> = {}) =>
    submitTask(tools, {
      caller,
      dialect: 'test',
      requestId: randomUUID(),
      outcome: { request: REQUEST },
      ...changes,
    });
}

async function insertCaller({ database }: TestDatabase): Promise<Caller> {
  const caller = { accountId: randomUUID(), apiKeyId: randomUUID() };
  const created_at = new Date();
  await database
    .insertInto('accounts')
    .values({ id: caller.accountId, name: caller.accountId, created_at })
    .execute();
  await database
    .insertInto('api_keys')
    .values({
      id: caller.apiKeyId,
      account_id: caller.accountId,
      name: 'test',
      hash: Buffer.from(caller.apiKeyId),
      created_at,
      revoked_at: null,
    })
    .execute();
  return caller;
}
