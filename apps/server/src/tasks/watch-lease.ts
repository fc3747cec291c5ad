import { setTimeout as delay } from 'node:timers/promises';
import type { Claim } from './claim-task.ts';
import type { LeasedTask } from './leased-task.ts';
import { QUEUE_TIMES } from './queue.ts';
import type { WorkTools } from './task-tools.ts';

/** How often the row is asked: a worker that was overtaken or canceled stops within a second. */
const BEAT_MILLISECONDS = 900;
/** The queue counts a worker as dead after `heartbeatSeconds`; three beats may fail before that. */
const TOUCH_EVERY_BEATS = 3;
/** A task without a result after three hours has failed (contract.md §6). */
const TIMEOUT_MILLISECONDS = 3 * 3600 * 1000;

/** Why an attempt must stop. `lost`: another worker has the task, it was canceled, or we cannot know. */
export type Interruption = 'lost' | 'shutdown' | 'timeout';

export type LeaseWatch = {
  /** Aborts with an {@link Interruption} as its reason. */
  signal: AbortSignal;
  /** What the next beat writes. */
  progress(percent: number): void;
  stop(): void;
};

/** Keeps the job's heartbeat and the row's progress going, and says when to stop. */
export function watchLease(
  tools: WorkTools,
  claim: Claim,
  options: { leased: LeasedTask; shutdown: AbortSignal },
): LeaseWatch {
  const interrupt = new AbortController();
  const stopped = new AbortController();
  const signal = AbortSignal.any([interrupt.signal, options.shutdown]);
  let percent = 0;
  const timeout = setTimeout(
    () => interrupt.abort('timeout' satisfies Interruption),
    Math.max(
      0,
      claim.task.startedAt!.getTime() + TIMEOUT_MILLISECONDS - tools.clock.now().getTime(),
    ),
  );
  const lose = () => interrupt.abort('lost' satisfies Interruption);
  void beat(tools, { claim, lose, stopped: stopped.signal }, () =>
    options.leased.reportProgress(percent),
  );
  return {
    signal,
    progress: (value) => {
      percent = Math.max(percent, Math.min(100, Math.floor(value)));
    },
    stop: () => {
      clearTimeout(timeout);
      stopped.abort();
    },
  };
}

type Beat = { claim: Claim; lose: () => void; stopped: AbortSignal };

async function beat(
  tools: WorkTools,
  { claim, lose, stopped }: Beat,
  isOurs: () => Promise<boolean>,
) {
  // Monotonic: a step of the wall clock must not look like a lost lease (promise P29).
  let lastGood = performance.now();
  for (let count = 1; await pause(stopped); count += 1) {
    try {
      if (!(await isOurs())) return lose();
      if (count % TOUCH_EVERY_BEATS === 0) await tools.queue.touch(claim.task.id);
      lastGood = performance.now();
    } catch (error) {
      tools.log.warn({ taskId: claim.task.id, err: error }, 'could not renew the lease');
      if (performance.now() - lastGood > QUEUE_TIMES.heartbeatSeconds * 1000) return lose();
    }
  }
}

/** `false` when the attempt is over. */
async function pause(stopped: AbortSignal): Promise<boolean> {
  await delay(BEAT_MILLISECONDS, undefined, { signal: stopped }).catch(() => undefined);
  return !stopped.aborted;
}
