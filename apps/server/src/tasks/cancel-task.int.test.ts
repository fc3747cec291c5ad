import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cancelTask } from './cancel-task.ts';
import { claimTask } from './claim-task.ts';
import { fakeEngine } from './test-support/fake-engine.ts';
import { openTestTasks, type TestTasks } from './test-support/test-tasks.ts';

let fixture: TestTasks;
beforeAll(async () => {
  fixture = await openTestTasks();
});
afterAll(() => fixture.close());

const from = ['queued'] as const;

test('a queued task is canceled and its job removed', async () => {
  const { id } = await fixture.submit();
  expect(await cancelTask(fixture.tools, fixture.caller, { id, from })).toBe('canceled');
  expect(await fixture.row(id)).toMatchObject({ status: 'canceled', ended_at: expect.any(Date) });
  expect(await fixture.jobState(id)).toBeNull();
});

test('a task in another status is refused and stays as it is', async () => {
  const { id } = await fixture.submit();
  await cancelTask(fixture.tools, fixture.caller, { id, from });
  const row = await fixture.row(id);
  expect(await cancelTask(fixture.tools, fixture.caller, { id, from })).toBe('refused');
  expect(await fixture.row(id)).toEqual(row);
});

test("another account's task, a missing one and nonsense all look the same", async () => {
  const { id } = await fixture.submit();
  const stranger = await fixture.anotherCaller();
  for (const [caller, asked] of [
    [stranger, id],
    [fixture.caller, randomUUID()],
    [fixture.caller, 'task-1'],
  ] as const) {
    expect(await cancelTask(fixture.tools, caller, { id: asked, from })).toBe('unknown');
  }
  expect((await fixture.row(id)).status).toBe('queued');
});

test('a cancel and a claim that race have exactly one winner', async () => {
  const tools = fixture.workTools(fakeEngine());
  const tasks = await Promise.all(Array.from({ length: 40 }, () => fixture.submit()));
  const outcomes = await Promise.all(
    tasks.map(async ({ id }, index) => {
      const cancel = () => cancelTask(fixture.tools, fixture.caller, { id, from });
      const claim = () => claimTask(tools, id);
      const race = index % 2 === 0 ? [cancel(), claim()] : [claim(), cancel()];
      const [one, other] = await Promise.all(race);
      const [canceled, claimed] = index % 2 === 0 ? [one, other] : [other, one];
      const { status } = await fixture.row(id);
      return { status, canceled, claimed: claimed !== null };
    }),
  );
  for (const outcome of outcomes) {
    expect([
      { status: 'canceled', canceled: 'canceled', claimed: false },
      { status: 'running', canceled: 'refused', claimed: true },
    ]).toContainEqual(outcome);
  }
});
