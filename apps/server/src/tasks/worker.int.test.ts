import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { TaskStatus } from '../domain/task.ts';
import { claimTask } from './claim-task.ts';
import { QUEUE_TIMES } from './queue.ts';
import { fakeEngine, type FakePlan } from './test-support/fake-engine.ts';
import { openTestTasks, type TestTasks } from './test-support/test-tasks.ts';
import { startWorker, type Worker } from './worker.ts';

let fixture: TestTasks;
const workers: Worker[] = [];
beforeAll(async () => {
  fixture = await openTestTasks();
});
afterEach(async () => {
  for (const worker of workers.splice(0)) await worker.stop({ graceMilliseconds: 0 });
});
afterAll(() => fixture.close());

/** A worker whose ended tasks can be waited for. */
function start(plan: FakePlan = {}, slots = 1) {
  const engine = fakeEngine(plan);
  const ended: { id: string; status: TaskStatus }[] = [];
  let wake = () => {};
  const worker = startWorker(
    fixture.workTools(engine, {
      onEnded: ({ id }, status) => {
        ended.push({ id, status });
        wake();
      },
    }),
    { slots },
  );
  workers.push(worker);
  const endedCount = async (count: number) => {
    while (ended.length < count) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
  return { engine, worker, ended, endedCount };
}

/** An engine's answer that never comes unless it is told to stop. */
const hang: NonNullable<FakePlan['onStatus']> = (_job, { signal }) =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('stopped')));
  });

test('a dead worker is noticed and its task taken again within thirty seconds at the worst', () => {
  const { heartbeatSeconds, superviseIntervalSeconds, retryDelayMaxSeconds, pollSeconds } =
    QUEUE_TIMES;
  const worst =
    heartbeatSeconds + 2 * superviseIntervalSeconds + retryDelayMaxSeconds + pollSeconds;
  expect(worst).toBeLessThan(30);
});

test('tasks are worked on as they come', async () => {
  const { endedCount, ended } = start();
  const tasks = [await fixture.submit(), await fixture.submit()];
  await endedCount(2);
  expect(ended.map(({ id }) => id).toSorted()).toEqual(tasks.map(({ id }) => id).toSorted());
  expect(ended.map(({ status }) => status)).toEqual(['succeeded', 'succeeded']);
});

test('as many tasks at once as there are slots, and no more', async () => {
  const inside: string[] = [];
  let most = 0;
  const gate = Promise.withResolvers<void>();
  const full = Promise.withResolvers<void>();
  const { endedCount } = start(
    {
      onStatus: async ({ taskId }) => {
        inside.push(taskId);
        most = Math.max(most, inside.length);
        if (inside.length === 2) full.resolve();
        await gate.promise;
        inside.splice(inside.indexOf(taskId), 1);
        return 'done' as const;
      },
    },
    2,
  );
  for (let count = 0; count < 5; count += 1) await fixture.submit();
  await full.promise;
  gate.resolve();
  await endedCount(5);
  expect(most).toBe(2);
});

test('a stopping worker lets a running task finish within the grace', async () => {
  const polled = Promise.withResolvers<void>();
  const end = Promise.withResolvers<'done'>();
  const { worker, ended } = start({
    onStatus: () => {
      polled.resolve();
      return end.promise;
    },
  });
  const { id } = await fixture.submit();
  await polled.promise;
  const stopped = worker.stop({ graceMilliseconds: 60_000 });
  end.resolve('done');
  await stopped;
  expect(ended).toEqual([{ id, status: 'succeeded' }]);
});

test('a stopping worker hands back what does not finish, and another one makes the same video', async () => {
  const polled = Promise.withResolvers<void>();
  const first = start({
    onStatus: (job, context) => {
      polled.resolve();
      return hang(job, context);
    },
  });
  const { id } = await fixture.submit();
  await polled.promise;
  await first.worker.stop({ graceMilliseconds: 0 });
  expect(await fixture.row(id)).toMatchObject({ status: 'running', attempt: 0 });
  expect(await fixture.jobState(id)).toBe('created');

  const seeds: number[] = [];
  const second = start({
    onStatus: ({ seed }) => {
      seeds.push(seed);
      return 'done';
    },
  });
  await second.endedCount(1);
  expect(second.ended).toEqual([{ id, status: 'succeeded' }]);
  expect(seeds).toEqual([first.engine.started[0]!.seed]);
  expect(await fixture.row(id)).toMatchObject({ attempt: 1 });
});

test('a stopped worker takes no more tasks', async () => {
  const { worker, engine } = start();
  await worker.stop({ graceMilliseconds: 0 });
  const { id } = await fixture.submit();
  expect((await fixture.row(id)).status).toBe('queued');
  expect(engine.started).toEqual([]);
  const other = start();
  await other.endedCount(1);
});

test('a worker pauses while the disk is full, and then makes every task at its first attempt', async () => {
  const full = Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
  let tries = 0;
  const { endedCount, ended } = start(
    {
      onStart: () => {
        tries += 1;
        if (tries <= 2) throw full;
      },
    },
    2,
  );
  const tasks = [await fixture.submit(), await fixture.submit()];
  await endedCount(2);
  expect(ended.map(({ status }) => status)).toEqual(['succeeded', 'succeeded']);
  for (const { id } of tasks) expect(await fixture.row(id)).toMatchObject({ attempt: 1 });
  expect(tries).toBe(4);
});

test('a task whose worker fell silent is finished by another one', async () => {
  const { id } = await fixture.submit();
  await fixture.take();
  await fixture.killWorkerOf(id);
  await fixture.endRetryDelay(id);
  const { endedCount, ended } = start();
  await endedCount(1);
  expect(ended).toEqual([{ id, status: 'succeeded' }]);
});

test('a task that lost its job, as in a restored database, gets one when a worker starts', async () => {
  const { id } = await fixture.submit();
  await fixture.take();
  await claimTask(fixture.workTools(fakeEngine()), id);
  await fixture.pool.query('delete from pgboss.job where id = $1', [id]);
  const { endedCount, ended } = start();
  await endedCount(1);
  expect(ended).toEqual([{ id, status: 'succeeded' }]);
});
