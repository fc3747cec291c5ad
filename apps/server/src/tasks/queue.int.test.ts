import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../database/test-database.ts';
import { openQueue, type TaskQueue } from './queue.ts';

let database: TestDatabase;
const queues: TaskQueue[] = [];
const errors: Error[] = [];
beforeEach(async () => {
  database = await openTestDatabase();
});
afterEach(async () => {
  for (const queue of queues.splice(0)) await queue.stop();
  await database.close();
});

async function open(role: 'worker' | 'enqueue-only'): Promise<TaskQueue> {
  const queue = await openQueue({
    pool: database.pool,
    role,
    onError: (error) => errors.push(error),
  });
  queues.push(queue);
  return queue;
}

const direct = () => ({
  executeSql: (text: string, values?: unknown[]) => database.pool.query(text, values),
});
const TASK = '00000000-0000-4000-8000-000000000001';

test('processes that start at once on an empty database all get their queue', async () => {
  const [api, worker] = await Promise.all([
    open('enqueue-only'),
    open('worker'),
    open('enqueue-only'),
  ]);
  await api.enqueue(direct(), [TASK]);
  expect(await worker.fetch(5)).toEqual([TASK]);
});

test('a worker is woken by a job of another process, when that commits', async () => {
  const worker = await open('worker');
  const api = await open('enqueue-only');
  const woken = new Promise<string[]>((resolve) => {
    worker.onWake(() => resolve(worker.fetch(1)));
  });
  const client = await database.pool.connect();
  await client.query('begin');
  await api.enqueue({ executeSql: (text, values) => client.query(text, values) }, [TASK]);
  expect(await worker.fetch(1)).toEqual([]);
  await client.query('commit');
  client.release();
  expect(await woken).toEqual([TASK]);
});

test('a worker that lost its listening connection listens again', async () => {
  const worker = await open('worker');
  const woken = new Promise<void>((resolve) => worker.onWake(resolve));
  const listeners = `select pid, pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and query like 'listen %'`;
  expect((await database.pool.query(listeners)).rowCount).toBe(1);
  await expect
    .poll(
      async () => {
        const found = await database.pool.query(
          listeners.replace('pg_terminate_backend(pid)', 'query'),
        );
        return found.rowCount;
      },
      { timeout: 10_000 },
    )
    .toBe(1);
  await worker.enqueue(direct(), [TASK]);
  await woken;
  expect(errors).not.toEqual([]);
});

test('a job is there once, however often its task is enqueued', async () => {
  const queue = await open('enqueue-only');
  await queue.enqueue(direct(), [TASK]);
  await queue.enqueue(direct(), [TASK]);
  expect(await queue.fetch(5)).toEqual([TASK]);
  await queue.enqueue(direct(), [TASK]);
  expect(await queue.fetch(5)).toEqual([]);
});
