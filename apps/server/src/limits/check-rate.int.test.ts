import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../database/test-database.ts';
import { createRateCheck, type CheckRate } from './check-rate.ts';

let database: TestDatabase;
let milliseconds = Date.parse('2026-04-02T14:53:19.000Z');
const clock = { now: () => new Date(milliseconds) };
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

/** Another process's check on the same database. */
const openCheck = (perSecond: number | null = 5): CheckRate =>
  createRateCheck({ pool: database.pool, clock, submitsPerSecond: () => perSecond });

const newTask = () => ({ accountId: randomUUID(), model: 'wan2.7-r2v', engine: 'dashscope' });

/** How many of so many creates at once pass. */
async function pass(check: CheckRate, task: ReturnType<typeof newTask>, count: number) {
  const asked = await Promise.allSettled(Array.from({ length: count }, () => check(task)));
  return asked.filter(({ status }) => status === 'fulfilled').length;
}

test('§6-submit-rate five pass, the sixth is refused with when to try again (contract.md §6)', async () => {
  const [check, task] = [openCheck(), newTask()];
  expect(await pass(check, task, 5)).toBe(5);
  await expect(check(task)).rejects.toMatchObject({
    code: 'request.rate_limited',
    category: 'rate_limited',
    retryable: true,
    retryAfterSeconds: 1,
  });
});

test('a create passes again one second after, and not a millisecond before', async () => {
  const [check, task] = [openCheck(), newTask()];
  expect(await pass(check, task, 3)).toBe(3);
  milliseconds += 400;
  expect(await pass(check, task, 9)).toBe(2);
  milliseconds += 599;
  expect(await pass(check, task, 9)).toBe(0);
  milliseconds += 1;
  expect(await pass(check, task, 9)).toBe(3);
  milliseconds += 399;
  expect(await pass(check, task, 9)).toBe(0);
  milliseconds += 1;
  expect(await pass(check, task, 9)).toBe(2);
});

test('two processes share one rate, whoever comes first', async () => {
  const task = newTask();
  const [one, other] = [openCheck(), openCheck()];
  const passed = await Promise.all([pass(one, task, 50), pass(other, task, 50)]);
  expect(passed[0] + passed[1]).toBe(5);
});

test('accounts and models have rates of their own', async () => {
  const [check, task] = [openCheck(1), newTask()];
  const tasks = [task, { ...task, model: 'wan2.7-t2v' }, newTask()];
  expect(await Promise.all(tasks.map((one) => pass(check, one, 4)))).toEqual([1, 1, 1]);
});

test('what was refused does not count', async () => {
  const [check, task] = [openCheck(2), newTask()];
  expect(await pass(check, task, 2)).toBe(2);
  for (let count = 0; count < 4; count += 1) {
    milliseconds += 249;
    expect(await pass(check, task, 2)).toBe(0);
  }
  milliseconds += 4;
  expect(await pass(check, task, 3)).toBe(2);
});

test('a clock that is set back by an hour shuts nobody out', async () => {
  const [check, task] = [openCheck(), newTask()];
  expect(await pass(check, task, 5)).toBe(5);
  milliseconds -= 3_600_000;
  expect(await pass(check, task, 9)).toBe(5);
});

test('without a rate nothing is asked of the database', async () => {
  const check = createRateCheck({
    pool: null as never,
    clock,
    submitsPerSecond: () => null,
  });
  expect(await pass(check, newTask(), 100)).toBe(100);
});
