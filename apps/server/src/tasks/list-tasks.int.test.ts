import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TaskFilter } from '../domain/task-filter.ts';
import { cancelTask } from './cancel-task.ts';
import { countOpenTasks } from './count-open-tasks.ts';
import { getTask } from './get-task.ts';
import { listTasks } from './list-tasks.ts';
import { openTestTasks, REQUEST, type TestTasks } from './test-support/test-tasks.ts';

let fixture: TestTasks;
const ids: string[] = [];

/** Five tasks, an hour apart; the third is of another model, the fourth canceled. */
beforeAll(async () => {
  fixture = await openTestTasks();
  for (let hour = 0; hour < 5; hour += 1) {
    const model = hour === 2 ? 'wan2.7-r2v-2026-06-12' : REQUEST.model;
    const { id } = await fixture.submit({ outcome: { request: { ...REQUEST, model } } });
    await fixture.setTask(id, { created_at: at(hour) });
    ids.push(id);
  }
  await cancelTask(fixture.tools, fixture.caller, { id: ids[3]!, from: ['queued'] });
  await fixture.submit({ caller: await fixture.anotherCaller() });
});
afterAll(() => fixture.close());

function at(hour: number): Date {
  return new Date(Date.UTC(2026, 10, 1, hour));
}

async function list(changes: Partial<TaskFilter> = {}) {
  const filter = { createdFrom: at(0), createdTo: at(24), page: 1, pageSize: 10, ...changes };
  const { total, tasks } = await listTasks(fixture.tools, fixture.caller, filter);
  return [total, tasks.map(({ id }) => ids.indexOf(id))];
}

test('the newest tasks of the account come first, page by page, with the number of all', async () => {
  expect(await list()).toEqual([5, [4, 3, 2, 1, 0]]);
  expect(await list({ page: 2, pageSize: 2 })).toEqual([5, [2, 1]]);
  expect(await list({ page: 4, pageSize: 2 })).toEqual([5, []]);
});

test('the times of the filter are both inclusive', async () => {
  expect(await list({ createdFrom: at(1), createdTo: at(3) })).toEqual([3, [3, 2, 1]]);
});

test('every filter narrows the list', async () => {
  expect(await list({ taskId: ids[1]! })).toEqual([1, [1]]);
  expect(await list({ model: 'wan2.7-r2v-2026-06-12' })).toEqual([1, [2]]);
  expect(await list({ statuses: ['canceled', 'failed'] })).toEqual([1, [3]]);
  expect(await list({ statuses: [] })).toEqual([0, []]);
  expect(await list({ apiKeyId: fixture.caller.apiKeyId })).toEqual([5, [4, 3, 2, 1, 0]]);
  expect(await list({ apiKeyId: randomUUID() })).toEqual([0, []]);
});

test('a filter that no task can match finds none instead of failing', async () => {
  expect(await list({ taskId: 'task-1' })).toEqual([0, []]);
  expect(await list({ apiKeyId: '1250' })).toEqual([0, []]);
  expect(await list({ model: 'wan\0' })).toEqual([0, []]);
});

test("get finds one's own task by its id in any case, and nobody else's", async () => {
  const task = await getTask(fixture.tools, fixture.caller, ids[0]!.toUpperCase());
  expect(task).toMatchObject({ id: ids[0], createdAt: at(0), request: REQUEST });
  expect(await getTask(fixture.tools, await fixture.anotherCaller(), ids[0]!)).toBeNull();
  expect(await getTask(fixture.tools, fixture.caller, randomUUID())).toBeNull();
  expect(await getTask(fixture.tools, fixture.caller, 'nonsense')).toBeNull();
});

test('the open tasks of all accounts are counted', async () => {
  expect(await countOpenTasks(fixture.tools.database)).toEqual({ queued: 5, running: 0 });
});
