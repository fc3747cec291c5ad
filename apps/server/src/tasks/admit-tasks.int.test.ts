import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { admitTasks } from './admit-tasks.ts';
import { claimTask, type Claim } from './claim-task.ts';
import { leasedTask } from './leased-task.ts';
import { takeTasks } from './take-tasks.ts';
import type { WorkTools } from './task-tools.ts';
import { fakeEngine } from './test-support/fake-engine.ts';
import { openTestTasks, REQUEST, type TestTasks } from './test-support/test-tasks.ts';

let fixture: TestTasks;
beforeAll(async () => {
  fixture = await openTestTasks();
});
beforeEach(async () => {
  await fixture.pool.query('delete from pgboss.job');
  await fixture.pool.query('delete from tasks');
});
afterAll(() => fixture.close());

const work = (tasksAtOnce: number | null): WorkTools =>
  fixture.workTools(fakeEngine(), { tasksAtOnce: () => tasksAtOnce });

/** Takes the next task, if any, and claims it. */
async function takeOne(tools: WorkTools) {
  const [id] = await takeTasks(tools, 1);
  return id === undefined ? null : (await claimTask(tools, id))!;
}

const end = (tools: WorkTools, claim: Claim) =>
  leasedTask(tools, claim).end(
    { status: 'failed', failure: { category: 'engine', code: 'engine.failed', message: 'no', retryable: true } }, // prettier-ignore
    new Date(),
  );

async function flood(count: number) {
  return Promise.all(Array.from({ length: count }, () => fixture.submit()));
}

test("after a flood of 200, another account's first task is the next when a slot is free", async () => {
  const tools = work(null);
  await flood(200);
  const running = [await takeOne(tools), await takeOne(tools)];
  const caller = await fixture.anotherCaller();
  const others = [await fixture.submit({ caller }), await fixture.submit({ caller })];
  await end(tools, running[0]!);
  const next = (await takeOne(tools))!;
  expect(next.task.id).toBe(others[0]!.id);
  await end(tools, running[1]!);
  await end(tools, next);
  // Nobody is at work now: the flood was served longer ago than the other account.
  expect((await takeOne(tools))!.task.accountId).toBe(fixture.caller.accountId);
  expect((await takeOne(tools))!.task.id).toBe(others[1]!.id);
});

test('tasks of one account are worked on in the order they came', async () => {
  const tools = work(null);
  const created = await flood(5);
  const taken: string[] = [];
  for (let count = 0; count < 5; count += 1) taken.push((await takeOne(tools))!.task.id);
  const inOrder = created.toSorted(
    (a, b) => a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1),
  );
  expect(taken).toEqual(inOrder.map(({ id }) => id));
});

test('§6-waiting what is over the limit waits as queued until a task ends', async () => {
  const tools = work(2);
  await flood(3);
  const first = (await takeOne(tools))!;
  expect(await takeOne(tools)).not.toBeNull();
  expect(await takeOne(tools)).toBeNull();
  await end(tools, first);
  expect(await takeOne(tools)).not.toBeNull();
});

test('the limit holds for each model by itself', async () => {
  const tools = work(1);
  await fixture.submit();
  await fixture.submit();
  const other = await fixture.submit({ outcome: { request: { ...REQUEST, model: 'wan2.7-t2v' } } });
  expect(await takeOne(tools)).not.toBeNull();
  expect((await takeOne(tools))!.task.id).toBe(other.id);
  expect(await takeOne(tools)).toBeNull();
});

test('a task keeps its place while it waits for its retry, and when it is handed back', async () => {
  const tools = work(1);
  await flood(2);
  const claim = (await takeOne(tools))!;
  await leasedTask(tools, claim).retryLater();
  expect(await takeOne(tools)).toBeNull();
  await fixture.endRetryDelay(claim.task.id);
  const again = (await takeOne(tools))!;
  expect(again.task.id).toBe(claim.task.id);
  await leasedTask(tools, again).giveBack();
  expect((await takeOne(tools))!.task.id).toBe(claim.task.id);
});

test('a job that a worker admitted and did not live to fetch goes to the next one', async () => {
  const tools = work(1);
  const [task] = await flood(1);
  expect(await admitTasks(tools, 1)).toBe(1);
  expect(await admitTasks(tools, 1)).toBe(0);
  expect((await takeOne(tools))!.task.id).toBe(task!.id);
});

test('eight workers that take and end tasks as they like never pass the limit, and end all of them', async () => {
  const tools = work(3);
  const callers = [fixture.caller, await fixture.anotherCaller(), await fixture.anotherCaller()];
  await Promise.all(
    callers.flatMap((caller) => Array.from({ length: 20 }, () => fixture.submit({ caller }))),
  );
  const running = new Map<string, number>();
  const change = (accountId: string, by: number) =>
    running.set(accountId, (running.get(accountId) ?? 0) + by);
  let most = 0;
  let ended = 0;
  /** Takes as long as it may, now and then more than it needs, and ends its tasks in any order. */
  const worker = async (seed: number) => {
    const held: Claim[] = [];
    for (let step = seed; ended < 60; step += 1) {
      const claim = step % 4 === 0 ? null : await takeOne(tools);
      if (claim) {
        held.push(claim);
        change(claim.task.accountId, 1);
        most = Math.max(most, ...running.values());
      } else if (held.length > 0) {
        const [last] = held.splice(step % held.length, 1);
        change(last!.task.accountId, -1);
        await end(tools, last!);
        ended += 1;
      }
    }
  };
  await Promise.all(Array.from({ length: 8 }, (_, seed) => worker(seed)));
  expect(ended).toBe(60);
  expect(most).toBe(3);
});
