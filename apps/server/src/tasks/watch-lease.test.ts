import { afterEach, expect, test } from 'vitest';
import type { Claim } from './claim-task.ts';
import type { LeasedTask } from './leased-task.ts';
import type { WorkTools } from './task-tools.ts';
import { watchLease, type LeaseWatch } from './watch-lease.ts';

const watches: LeaseWatch[] = [];
afterEach(() => {
  for (const watch of watches.splice(0)) watch.stop();
});

/** A lease whose row answers what the test says; beats come as fast as timers go. */
function watchWith(reportProgress: LeasedTask['reportProgress']) {
  const touched: string[] = [];
  const shutdown = new AbortController();
  const tools = {
    clock: { now: () => new Date(0) },
    queue: { touch: async (id: string) => void touched.push(id) },
    log: { warn: () => undefined },
  } as unknown as WorkTools;
  const claim = { task: { id: 'task-1', startedAt: new Date(0) } } as Claim;
  const watch = watchLease(tools, claim, {
    leased: { reportProgress } as LeasedTask,
    shutdown: shutdown.signal,
    times: { beatMilliseconds: 1, silenceMilliseconds: 50 },
  });
  watches.push(watch);
  const reason = new Promise((resolve) => {
    watch.signal.addEventListener('abort', () => resolve(watch.signal.reason));
  });
  return { watch, touched, shutdown, reason };
}

test('a row that is no longer ours says that the lease is lost', async () => {
  expect(await watchWith(async () => false).reason).toBe('lost');
});

test('a database that cannot be reached for as long as a heartbeat lasts means the same', async () => {
  const unreachable = () => Promise.reject(new Error('connection refused'));
  expect(await watchWith(unreachable).reason).toBe('lost');
});

test('so does a question that is never answered', async () => {
  const reason = watchWith(() => new Promise(() => undefined)).reason;
  expect(await reason).toBe('lost');
});

test('a beat that fails once is forgiven, and every third one renews the heartbeat of the job', async () => {
  const beats: number[] = [];
  const tenBeats = Promise.withResolvers<void>();
  const { watch, touched } = watchWith(async (percent) => {
    beats.push(percent);
    if (beats.length === 2) throw new Error('connection reset');
    if (beats.length === 10) tenBeats.resolve();
    return true;
  });
  watch.progress(33.9);
  watch.progress(20);
  await tenBeats.promise;
  expect(watch.signal.aborted).toBe(false);
  expect(beats.slice(0, 10)).toEqual(Array<number>(10).fill(33));
  expect(touched.slice(0, 3)).toEqual(['task-1', 'task-1', 'task-1']);
});

test('a shutdown is passed on with its own reason', async () => {
  const { shutdown, reason } = watchWith(async () => true);
  shutdown.abort('shutdown');
  expect(await reason).toBe('shutdown');
});
