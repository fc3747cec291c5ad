import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestTasks, type TestTasks } from '../tasks/test-support/test-tasks.ts';
import { createDepthCheck } from './check-depth.ts';

let fixture: TestTasks;
let milliseconds = Date.parse('2026-04-02T14:53:19.000Z');
beforeAll(async () => {
  fixture = await openTestTasks();
});
afterAll(() => fixture.close());

const openCheck = (tasksWaiting: number) => {
  const check = createDepthCheck({
    pool: fixture.pool,
    clock: { now: () => new Date(milliseconds) },
    tasksWaiting,
  });
  const { accountId } = fixture.caller;
  return async () => {
    await check(accountId);
    return fixture.submit();
  };
};

test('as many tasks may wait as the setting says, and one more when one is taken', async () => {
  const create = openCheck(3);
  for (let count = 0; count < 3; count += 1) await create();
  await expect(create()).rejects.toMatchObject({
    code: 'task.line_full',
    category: 'rate_limited',
    retryAfterSeconds: 15,
  });
  const [id] = await fixture.take();
  await fixture.setTask(id!, { status: 'canceled', ended_at: new Date() });
  await create();
  await expect(create()).rejects.toMatchObject({ code: 'task.line_full' });
});

test('what another process created is noticed when half of the room is used, or a minute is over', async () => {
  // Three wait already.
  const [one, other] = [openCheck(11), openCheck(11)];
  await one();
  for (let count = 0; count < 4; count += 1) await other();
  for (let count = 0; count < 3; count += 1) await one();
  await expect(one()).rejects.toMatchObject({ code: 'task.line_full' });

  const third = openCheck(13);
  await third();
  const fourth = openCheck(13);
  await fourth();
  milliseconds += 60_000;
  await expect(third()).rejects.toMatchObject({ code: 'task.line_full' });
});

test("another account's line is its own", async () => {
  const caller = await fixture.anotherCaller();
  const check = createDepthCheck({
    pool: fixture.pool,
    clock: { now: () => new Date(milliseconds) },
    tasksWaiting: 1,
  });
  await expect(check(fixture.caller.accountId)).rejects.toMatchObject({ code: 'task.line_full' });
  await check(caller.accountId);
});
