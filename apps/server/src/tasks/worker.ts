import { setTimeout as delay } from 'node:timers/promises';
import { isServerFault } from '../lib/is-server-fault.ts';
import { createBackOff, type BackOff } from './create-back-off.ts';
import { QUEUE_TIMES } from './queue.ts';
import { reconcileTasks } from './reconcile-tasks.ts';
import { runTask } from './run-task.ts';
import { takeTasks } from './take-tasks.ts';
import type { WorkTools } from './task-tools.ts';

const RECONCILE_MILLISECONDS = 60_000;

export type Worker = {
  /**
   * Takes no more tasks, lets the running ones finish within the grace, then breaks the others off
   * and hands them back.
   */
  stop(options: { graceMilliseconds: number }): Promise<void>;
};

/**
 * Works on up to `slots` tasks at once (`CALLSHEET_WORKERS`). This is a loop of our own and not
 * `boss.work()`: that one settles a job by its id alone when its handler returns, so a worker that
 * slept past its lease would settle the job under the worker that has it now (promise P28).
 */
export function startWorker(tools: WorkTools, { slots }: { slots: number }): Worker {
  const state: WorkerState = {
    slots,
    running: new Set(),
    stopping: new AbortController(),
    shutdown: new AbortController(),
    nudge: createNudge(),
    backOff: createBackOff(),
  };
  tools.queue.onWake(state.nudge.give);
  const loops = Promise.all([fetchLoop(tools, state), reconcileLoop(tools, state)]);
  return {
    stop: async ({ graceMilliseconds }) => {
      state.stopping.abort();
      state.nudge.give();
      await loops;
      const finished = Promise.all(state.running);
      const over = new AbortController();
      const grace = delay(graceMilliseconds, undefined, { signal: over.signal });
      await Promise.race([finished, grace.catch(() => undefined)]);
      over.abort();
      state.shutdown.abort('shutdown');
      await finished;
    },
  };
}

type WorkerState = {
  slots: number;
  running: Set<Promise<void>>;
  stopping: AbortController;
  shutdown: AbortController;
  nudge: Nudge;
  backOff: BackOff;
};

async function fetchLoop(tools: WorkTools, state: WorkerState): Promise<void> {
  while (!state.stopping.signal.aborted) {
    await pause(state);
    const free = freeSlots(state);
    const taskIds = free > 0 ? await fetchTasks(tools, state, free) : [];
    for (const taskId of taskIds) begin(tools, state, taskId);
    if (taskIds.length === 0) {
      await state.nudge.taken(QUEUE_TIMES.pollSeconds * 1000);
    }
  }
}

async function pause({ backOff, stopping: { signal } }: WorkerState): Promise<void> {
  const left = backOff.leftMilliseconds();
  if (left > 0) await delay(left, undefined, { signal }).catch(() => undefined);
}

/** After trouble one task shows whether there is still some. */
function freeSlots({ backOff, slots, running, stopping }: WorkerState): number {
  if (stopping.signal.aborted) return 0;
  if (backOff.isInTrouble()) return running.size === 0 ? 1 : 0;
  return slots - running.size;
}

async function fetchTasks(tools: WorkTools, state: WorkerState, limit: number): Promise<string[]> {
  try {
    return await takeTasks(tools, limit);
  } catch (error) {
    if (isServerFault(error)) state.backOff.failed();
    tools.log.error({ err: error }, 'could not fetch tasks');
    return [];
  }
}

function begin(tools: WorkTools, state: WorkerState, taskId: string): void {
  const { running, shutdown, nudge, backOff } = state;
  const work = runTask(tools, taskId, shutdown.signal)
    .then(backOff.succeeded, (error: unknown) => {
      if (isServerFault(error)) backOff.failed();
      tools.log.error({ taskId, err: error }, 'the task could not be worked on');
    })
    .finally(() => {
      running.delete(work);
      nudge.give();
    });
  running.add(work);
}

async function reconcileLoop(tools: WorkTools, { stopping }: WorkerState): Promise<void> {
  const { signal } = stopping;
  while (!signal.aborted) {
    await reconcileTasks(tools).catch((error: unknown) =>
      tools.log.error({ err: error }, 'could not look for tasks without a job'),
    );
    await delay(RECONCILE_MILLISECONDS, undefined, { signal }).catch(() => undefined);
  }
}

/** A wake-up that is not lost when it comes while nobody waits. */
type Nudge = { give(): void; taken(timeoutMilliseconds: number): Promise<void> };

function createNudge(): Nudge {
  let given = false;
  let waiter: (() => void) | null = null;
  return {
    give: () => {
      given = true;
      waiter?.();
    },
    taken: async (timeoutMilliseconds) => {
      if (!given) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, timeoutMilliseconds);
          waiter = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      waiter = null;
      given = false;
    },
  };
}
