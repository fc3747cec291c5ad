import { randomUUID } from 'node:crypto';
import { CallsheetError } from '@callsheet/contract';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { armFaultPoints } from '../lib/fault-point.ts';
import { findTaskByKey } from './find-task-by-key.ts';
import { openTestTasks, REQUEST, type TestTasks } from './test-support/test-tasks.ts';

let fixture: TestTasks;
beforeAll(async () => {
  fixture = await openTestTasks();
});
afterEach(() => armFaultPoints(null));
afterAll(() => fixture.close());

test('a created task waits in line without a job, with its seed drawn', async () => {
  const task = await fixture.submit();
  expect(task).toMatchObject({ status: 'queued', progress: 0, request: REQUEST, endedAt: null });
  const row = await fixture.row(task.id);
  expect(row).toMatchObject({ status: 'queued', attempt: 0, request: REQUEST, lease: null });
  expect(row.created_at).toEqual(task.createdAt);
  expect(row.seed).toBeGreaterThanOrEqual(0);
  expect(await fixture.jobState(task.id)).toBeNull();
});

test('the seed of the request is the seed of the task', async () => {
  const { id } = await fixture.submit({ outcome: { request: { ...REQUEST, seed: 2147483647 } } });
  expect((await fixture.row(id)).seed).toBe(2147483647);
});

test('the task goes to the engine of its key, and without one to the engine of the server', async () => {
  const caller = { ...(await fixture.anotherCaller()), engine: 'of the key' };
  expect(await fixture.submit({ caller })).toMatchObject({ engine: 'of the key' });
  expect(await fixture.submit()).toMatchObject({ engine: 'fake' });
});

test('a request that broke the rules becomes a failed task without a job', async () => {
  const failure = { category: 'invalid', code: 'request.invalid', message: 'no', retryable: false } as const; // prettier-ignore
  const task = await fixture.submit({ outcome: { model: 'wan2.7-r2v', failure } });
  expect(task).toMatchObject({ status: 'failed', request: null, failure, model: 'wan2.7-r2v' });
  expect(task.endedAt).toEqual(task.createdAt);
  expect(await fixture.row(task.id)).toMatchObject({ status: 'failed', request: null, failure });
  expect(await fixture.jobState(task.id)).toBeNull();
});

test('fifty creates with one key and one request, all at once, make one task', async () => {
  const idempotencyKey = randomUUID();
  const tasks = await Promise.all(Array.from({ length: 50 }, () => fixture.submit({ idempotencyKey }))); // prettier-ignore
  expect(new Set(tasks.map(({ id }) => id)).size).toBe(1);
  const { rows } = await fixture.pool.query(
    'select count(*) from tasks where idempotency_key = $1',
    [idempotencyKey],
  );
  expect(rows).toEqual([{ count: 1 }]);
});

test('creates that race between two servers with the same keys in opposite orders make one task a key', async () => {
  const keys = Array.from({ length: 20 }, () => randomUUID());
  const other = await fixture.anotherServer();
  const [ones, others] = await Promise.all([
    Promise.all(keys.map((idempotencyKey) => fixture.submit({ idempotencyKey }))),
    Promise.all(keys.toReversed().map((idempotencyKey) => other.submit({ idempotencyKey }))),
  ]);
  const ids = ones.map(({ id }) => id);
  expect(new Set(ids).size).toBe(20);
  expect(others.map(({ id }) => id)).toEqual(ids.toReversed());
});

test('a key that was used for another request is refused and names the task that has it', async () => {
  const idempotencyKey = randomUUID();
  const first = await fixture.submit({ idempotencyKey });
  const second = fixture.submit({
    idempotencyKey,
    outcome: { request: { ...REQUEST, durationSeconds: 8 } },
  });
  await expect(second).rejects.toThrow(CallsheetError);
  await expect(second).rejects.toMatchObject({
    category: 'conflict',
    code: 'task.idempotency_conflict',
    message: expect.stringContaining(first.id),
  });
});

test('the same key in another account is another task', async () => {
  const idempotencyKey = randomUUID();
  const caller = await fixture.anotherCaller();
  const [mine, theirs] = [
    await fixture.submit({ idempotencyKey }),
    await fixture.submit({ idempotencyKey, caller }),
  ];
  expect(mine.id).not.toBe(theirs.id);
});

test('creates that go into one transaction fail alone', async () => {
  const nobody = { accountId: randomUUID(), apiKeyId: randomUUID() };
  const outcomes = await Promise.allSettled([
    fixture.submit(),
    fixture.submit(),
    fixture.submit({ caller: nobody }),
    fixture.submit(),
  ]);
  expect(outcomes.map(({ status }) => status)).toEqual([
    'fulfilled',
    'fulfilled',
    'rejected',
    'fulfilled',
  ]);
  for (const outcome of outcomes) {
    if (outcome.status === 'fulfilled') {
      expect((await fixture.row(outcome.value.id)).status).toBe('queued');
    }
  }
});

test('a prompt with characters that jsonb cannot hold is taken', async () => {
  const { id } = await fixture.submit({
    outcome: { request: { ...REQUEST, prompt: 'a\0b \ud83d 猫' } },
  });
  expect((await fixture.row(id)).request?.prompt).toBe('a\ufffdb \ufffd 猫');
});

test('a create that breaks before its commit leaves no row', async () => {
  const idempotencyKey = randomUUID();
  armFaultPoints((point) => {
    if (point === 'submit.before-commit') throw new Error('crash');
  });
  await expect(fixture.submit({ idempotencyKey })).rejects.toThrow('crash');
  armFaultPoints(null);
  const { rows } = await fixture.pool.query('select id from tasks where idempotency_key = $1', [
    idempotencyKey,
  ]);
  expect(rows).toEqual([]);
  const again = await fixture.submit({ idempotencyKey });
  expect((await fixture.row(again.id)).status).toBe('queued');
});

test('a create whose answer was lost after the commit is found again by its key', async () => {
  const idempotencyKey = randomUUID();
  armFaultPoints((point) => {
    if (point === 'submit.after-commit') throw new Error('crash');
  });
  await expect(fixture.submit({ idempotencyKey })).rejects.toThrow('crash');
  armFaultPoints(null);
  const again = await fixture.submit({ idempotencyKey });
  expect((await fixture.row(again.id)).status).toBe('queued');
});

test('a key stands for its request for 24 hours, and is free then', async () => {
  const idempotencyKey = randomUUID();
  const createdAt = Date.parse('2026-04-02T14:53:19.000Z');
  const at = (milliseconds: number, durationSeconds = 7) =>
    fixture.submitAt(new Date(createdAt + milliseconds), {
      idempotencyKey,
      outcome: { request: { ...REQUEST, durationSeconds } },
    });
  const first = await at(0);
  expect(await at(86_399_999)).toMatchObject({ id: first.id, requestId: first.requestId });
  await expect(at(86_399_999, 8)).rejects.toMatchObject({ code: 'task.idempotency_conflict' });
  const again = await at(86_400_000, 8);
  expect(again.id).not.toBe(first.id);
  expect(await at(86_400_000, 8)).toMatchObject({ id: again.id });
  expect(await findTaskByKey(fixture.tools, fixture.caller, idempotencyKey)).toMatchObject({
    id: again.id,
  });
});

test('twenty creates at once with a key that has run out make one new task', async () => {
  const idempotencyKey = randomUUID();
  const old = await fixture.submitAt(new Date(0), { idempotencyKey });
  const other = await fixture.anotherServer();
  const tasks = await Promise.all(
    Array.from({ length: 20 }, (_, index) => (index % 2 ? fixture : other).submit({ idempotencyKey })), // prettier-ignore
  );
  expect(new Set(tasks.map(({ id }) => id)).size).toBe(1);
  expect(tasks[0]!.id).not.toBe(old.id);
});

test('a task is found by its key in its own account only', async () => {
  const idempotencyKey = randomUUID();
  const { id } = await fixture.submit({ idempotencyKey });
  expect(await findTaskByKey(fixture.tools, fixture.caller, idempotencyKey)).toMatchObject({ id });
  const stranger = await fixture.anotherCaller();
  expect(await findTaskByKey(fixture.tools, stranger, idempotencyKey)).toBeNull();
});
