import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { TaskResult } from '../domain/task.ts';
import { armFaultPoints } from '../lib/fault-point.ts';
import { cancelTask } from './cancel-task.ts';
import { runTask } from './run-task.ts';
import { fakeEngine } from './test-support/fake-engine.ts';
import { openTestTasks, type TestTasks } from './test-support/test-tasks.ts';

let fixture: TestTasks;
beforeAll(async () => {
  fixture = await openTestTasks();
});
afterEach(() => armFaultPoints(null));
afterAll(() => fixture.close());

/** Where the video stands below its task's folder. */
const videoOf = ({ result }: { result: TaskResult | null }) =>
  result!.storageKey!.split('/').slice(2).join('/');

const never = new AbortController().signal;

/** The worker that has the task falls silent, and the queue hands its job to another one. */
async function handOver(id: string): Promise<void> {
  await fixture.killWorkerOf(id);
  expect(await fixture.jobState(id)).toBe('retry');
  await fixture.endRetryDelay(id);
  expect(await fixture.take()).toEqual([id]);
}

test('a worker that was overtaken stops its engine and writes nothing', async () => {
  const { id } = await fixture.submit();
  const polled = Promise.withResolvers<void>();
  const slow = fakeEngine({
    onStatus: (_job, { signal }) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(new Error(String(signal.reason))));
        polled.resolve();
      }),
  });
  await fixture.take();
  const first = runTask(fixture.workTools(slow), id, never);
  await polled.promise;

  await handOver(id);
  const fast = fakeEngine();
  await runTask(fixture.workTools(fast), id, never);
  const row = await fixture.row(id);
  await first;

  expect(row).toMatchObject({ status: 'succeeded', attempt: 2 });
  expect(await fixture.row(id)).toEqual(row);
  expect(fast.started).toEqual([]);
  expect(await fixture.results(id)).toHaveLength(1);
  expect(await fixture.leftovers()).toEqual([]);
});

test('a worker that wakes up with a finished video after it was overtaken throws the video away', async () => {
  const { id } = await fixture.submit();
  const asleep = Promise.withResolvers<void>();
  const awake = Promise.withResolvers<void>();
  let sleepers = 0;
  armFaultPoints(async (point) => {
    if (point !== 'run.before-finish' || sleepers > 0) return;
    sleepers += 1;
    asleep.resolve();
    await awake.promise;
  });
  await fixture.take();
  const zombie = runTask(fixture.workTools(fakeEngine()), id, never);
  await asleep.promise;
  expect(await fixture.results(id)).toHaveLength(1);

  await handOver(id);
  await runTask(fixture.workTools(fakeEngine()), id, never);
  const row = await fixture.row(id);
  awake.resolve();
  await zombie;

  expect(await fixture.row(id)).toEqual(row);
  expect(await fixture.results(id)).toEqual([videoOf(row)]);
});

test('a worker that wakes up while another one is at it leaves that one and its job alone', async () => {
  const { id } = await fixture.submit();
  const asleep = Promise.withResolvers<void>();
  const awake = Promise.withResolvers<void>();
  armFaultPoints(async (point) => {
    if (point !== 'run.before-finish') return;
    armFaultPoints(null);
    asleep.resolve();
    await awake.promise;
  });
  await fixture.take();
  const zombie = runTask(fixture.workTools(fakeEngine()), id, never);
  await asleep.promise;

  await handOver(id);
  const polled = Promise.withResolvers<void>();
  const end = Promise.withResolvers<'done'>();
  const second = runTask(
    fixture.workTools(
      fakeEngine({
        onStatus: () => {
          polled.resolve();
          return end.promise;
        },
      }),
    ),
    id,
    never,
  );
  await polled.promise;
  awake.resolve();
  await zombie;
  expect(await fixture.jobState(id)).toBe('active');
  expect(await fixture.row(id)).toMatchObject({ status: 'running', attempt: 2 });

  end.resolve('done');
  await second;
  expect(await fixture.row(id)).toMatchObject({ status: 'succeeded', attempt: 2 });
  expect(await fixture.results(id)).toHaveLength(1);
});

test('a video that was stored before its attempt failed is not left behind', async () => {
  const { id } = await fixture.submit();
  armFaultPoints((point) => {
    if (point === 'run.after-store') throw new Error('the disk is gone');
  });
  await fixture.take();
  await runTask(fixture.workTools(fakeEngine()), id, never);
  expect(await fixture.jobState(id)).toBe('retry');
  expect(await fixture.results(id)).toEqual([]);
  armFaultPoints(null);
  await fixture.endRetryDelay(id);
  await fixture.take();
  await runTask(fixture.workTools(fakeEngine()), id, never);
  expect(await fixture.results(id)).toHaveLength(1);
});

test.each([1, 2, 3])(
  'a worker that dies before file %i of those beside its video leaves none of them behind',
  async (number) => {
    const { id } = await fixture.submit();
    const engine = fakeEngine({ artifacts: ['poster.jpg', 'storyboard.png', 'film.otio'] });
    const dead = Promise.withResolvers<void>();
    let count = 0;
    armFaultPoints((point) => {
      if (point !== 'run.between-files' || ++count < number) return;
      dead.resolve();
      return new Promise(() => undefined);
    });
    await fixture.take();
    void runTask(fixture.workTools(engine), id, never);
    await dead.promise;
    armFaultPoints(null);
    expect(await fixture.results(id)).toHaveLength(number);

    await handOver(id);
    await runTask(fixture.workTools(engine), id, never);
    const row = await fixture.row(id);
    const [lease] = videoOf(row).split('/');
    expect(await fixture.results(id)).toEqual(
      ['film.mp4', 'film.otio', 'poster.jpg', 'storyboard.png'].map((name) => `${lease}/${name}`),
    );
    expect(row.result!.artifacts).toMatchObject([
      { name: 'poster.jpg', sizeBytes: 10 },
      { name: 'storyboard.png', sizeBytes: 14 },
      { name: 'film.otio', sizeBytes: 9 },
    ]);
  },
);

test('what a dead worker stored goes with the cancellation of its task', async () => {
  const { id } = await fixture.submit();
  const dead = Promise.withResolvers<void>();
  armFaultPoints((point) => {
    if (point !== 'run.before-finish') return;
    dead.resolve();
    return new Promise(() => undefined);
  });
  await fixture.take();
  void runTask(fixture.workTools(fakeEngine()), id, never);
  await dead.promise;
  armFaultPoints(null);
  await cancelTask(fixture.tools, fixture.caller, { id, from: ['running'] });
  const { rows } = await fixture.pool.query('select storage_key from garbage');
  expect(rows).toEqual([{ storage_key: `results/${id}/` }]);
});

test.each([
  'run.after-claim',
  'run.after-operation',
  'run.after-store',
  'run.before-finish',
  'run.after-finish',
] as const)('a worker that dies at %s loses and doubles nothing', async (where) => {
  const { id } = await fixture.submit();
  const dead = Promise.withResolvers<void>();
  armFaultPoints((point) => {
    if (point !== where) return;
    dead.resolve();
    // A dead process never goes on.
    return new Promise(() => undefined);
  });
  const engine = fakeEngine();
  await fixture.take();
  void runTask(fixture.workTools(engine), id, never);
  await dead.promise;
  armFaultPoints(null);

  if (where !== 'run.after-finish') {
    await handOver(id);
    await runTask(fixture.workTools(engine), id, never);
  }
  const row = await fixture.row(id);
  expect(row).toMatchObject({ status: 'succeeded', attempt: where === 'run.after-finish' ? 1 : 2 });
  expect(engine.started).toHaveLength(1);
  expect(engine.started[0]!.seed).toBe(row.seed);
  expect(await fixture.jobState(id)).toBeNull();
  expect(await fixture.results(id)).toEqual([videoOf(row)]);
});
