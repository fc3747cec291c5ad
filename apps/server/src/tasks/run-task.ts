import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { CallsheetError, type Failure } from '@callsheet/contract';
import { faultPoint } from '../lib/fault-point.ts';
import { isServerFault } from '../lib/is-server-fault.ts';
import { attemptsFor, isClientsFault, MAX_ATTEMPTS } from './attempts-for.ts';
import { claimTask, type Claim } from './claim-task.ts';
import { handBack, type Begun } from './hand-back.ts';
import { leasedTask, type Ending, type LeasedTask } from './leased-task.ts';
import { LeaseLost, makeVideo } from './make-video.ts';
import { resultFolder } from './result-folder.ts';
import { settleWithin } from './settle-within.ts';
import type { WorkTools } from './task-tools.ts';
import { watchLease, type Interruption } from './watch-lease.ts';

/**
 * Works on one task until it ended, was lost to another worker, or must be tried again.
 * `shutdown` breaks it off and hands it back.
 * @throws what `isServerFault` knows: a full disk, a database that is gone. The task has then been
 *   handed back and the attempt is not counted.
 */
export async function runTask(
  tools: WorkTools,
  taskId: string,
  shutdown: AbortSignal,
): Promise<void> {
  const claim = await claimTask(tools, taskId);
  if (!claim) return;
  const leased = leasedTask(tools, claim);
  // A worker that dies leaves no word: this is where a task that kills each of them ends.
  if (claim.attempt > MAX_ATTEMPTS) {
    await endTask(tools, claim, leased, exhausted());
    return removeStray(tools, taskId, claim.formerLease);
  }

  try {
    await attempt(tools, { claim, leased, shutdown });
  } catch (error) {
    if (isServerFault(error)) await handBack(tools, { claim, leased, shutdown });
    throw error;
  }
}

async function attempt(tools: WorkTools, { claim, leased, shutdown }: Begun): Promise<void> {
  const scratchFolder = await mkdtemp(join(tools.scratchRoot, 'attempt-'));
  const watch = watchLease(tools, claim, { leased, shutdown });
  try {
    await removeStray(tools, claim.task.id, claim.formerLease);
    const work = makeVideo(tools, { claim, leased, watch, scratchFolder });
    const ending = await settleWithin(work, watch.signal);
    await endTask(tools, claim, leased, ending);
  } catch (error) {
    const interruption = watch.signal.aborted ? (watch.signal.reason as Interruption) : null;
    await settle(tools, { claim, leased, interruption }, error);
  } finally {
    watch.stop();
    // An engine that was just told to stop may still be writing its last file.
    await rm(scratchFolder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** An attempt that ended without a word may have stored its video before, or some of its files. */
async function removeStray({ store }: WorkTools, taskId: string, lease: string | null) {
  if (lease !== null) await store.deleteFolder(resultFolder(taskId, lease));
}

async function endTask(
  tools: WorkTools,
  { task, lease }: Claim,
  leased: LeasedTask,
  ending: Ending,
): Promise<void> {
  await faultPoint('run.before-finish');
  const endedAt = tools.clock.now();
  const ended = await leased.end(ending, endedAt);
  await faultPoint('run.after-finish');
  if (ended) {
    tools.log.info({ taskId: task.id, status: ending.status }, 'task ended');
    tools.onEnded(task, ending.status, endedAt);
    return;
  }
  tools.log.warn({ taskId: task.id }, 'the lease was lost before the result; it is thrown away');
  if (ending.status === 'succeeded') await removeStray(tools, task.id, lease);
}

type Broken = { claim: Claim; leased: LeasedTask; interruption: Interruption | null };

async function settle(tools: WorkTools, broken: Broken, error: unknown): Promise<void> {
  const { claim, leased, interruption } = broken;
  const taskId = claim.task.id;
  if (interruption === 'lost' || error instanceof LeaseLost) {
    return tools.log.warn({ taskId }, 'the lease was lost; the attempt is broken off');
  }
  if (interruption === 'shutdown') {
    const given = await leased.giveBack();
    if (given) await removeStray(tools, taskId, claim.lease);
    return tools.log.info({ taskId, given }, 'shutting down: the task is handed back');
  }
  if (interruption === 'timeout') return endTask(tools, claim, leased, timedOut());
  if (isServerFault(error)) throw error;

  logFailure(tools, claim, error);
  const known = error instanceof CallsheetError ? error : null;
  if (claim.attempt < attemptsFor(error, claim)) {
    if (await leased.retryLater()) await removeStray(tools, taskId, claim.lease);
    return;
  }
  await endTask(tools, claim, leased, known ? failed(known.toFailure()) : exhausted());
}

/** An operator cannot help what a client's request names, and need not be woken for it. */
function logFailure({ log }: WorkTools, { task, attempt }: Claim, error: unknown): void {
  const about = { taskId: task.id, attempt };
  if (isClientsFault(error)) log.info({ ...about, code: error.code }, 'the request cannot be met');
  else log.error({ ...about, err: error }, 'the attempt failed');
}

function failed(failure: Failure): Ending {
  return { status: 'failed', failure };
}

function exhausted(): Ending {
  return failed({
    category: 'engine',
    code: 'task.attempts_exhausted',
    message:
      `The video could not be made: ${MAX_ATTEMPTS} attempts failed. ` +
      "The server's log has their reasons under this task's id; you may submit the request again.",
    retryable: true,
  });
}

function timedOut(): Ending {
  const failure: Failure = {
    category: 'timeout',
    code: 'task.expired',
    message:
      'There was no result three hours after the work began. You may submit the request again.',
    retryable: true,
  };
  return { status: 'expired', failure };
}
