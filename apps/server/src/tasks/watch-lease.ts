import { setTimeout as delay } from 'node:timers/promises';
import type { Claim } from './claim-task.ts';
import type { LeasedTask } from './leased-task.ts';
import { QUEUE_TIMES } from './queue.ts';
import type { WorkTools } from './task-tools.ts';

const TIMES = {
  /** How often the row is asked: a worker that was overtaken or canceled stops within a second. */
  beatMilliseconds: 900,
  /** After this long without a good beat the queue takes the worker for dead, so it must stop. */
  silenceMilliseconds: QUEUE_TIMES.heartbeatSeconds * 1000,
};
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
  options: { leased: LeasedTask; shutdown: AbortSignal; times?: typeof TIMES },
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
  const { leased, times = TIMES } = options;
  const lose = () => interrupt.abort('lost' satisfies Interruption);
  // Monotonic, so that a step of the wall clock is no silence (promise P29). It also runs out while
  // a query hangs, and at once in a process that was stopped and wakes up.
  const silence = setTimeout(lose, times.silenceMilliseconds);
  const renew = async () => {
    if (!(await leased.reportProgress(percent))) lose();
    else silence.refresh();
  };
  void beat(
    tools,
    { taskId: claim.task.id, renew, every: times.beatMilliseconds },
    AbortSignal.any([stopped.signal, interrupt.signal]),
  );
  return {
    signal,
    progress: (value) => {
      percent = Math.max(percent, Math.min(100, Math.floor(value)));
    },
    stop: () => {
      clearTimeout(timeout);
      clearTimeout(silence);
      stopped.abort();
    },
  };
}

type Beat = { taskId: string; renew: () => Promise<void>; every: number };

async function beat(tools: WorkTools, { taskId, renew, every }: Beat, over: AbortSignal) {
  for (let count = 1; await pause(every, over); count += 1) {
    try {
      await renew();
      if (count % TOUCH_EVERY_BEATS === 0) await tools.queue.touch(taskId);
    } catch (error) {
      tools.log.warn({ taskId, err: error }, 'could not renew the lease');
    }
  }
}

/** `false` when the attempt is over. */
async function pause(milliseconds: number, over: AbortSignal): Promise<boolean> {
  await delay(milliseconds, undefined, { signal: over }).catch(() => undefined);
  return !over.aborted;
}
