import { setTimeout as delay } from 'node:timers/promises';
import { isServerFault } from '../lib/is-server-fault.ts';
import type { Claim } from './claim-task.ts';
import type { LeasedTask } from './leased-task.ts';
import { resultFolder } from './result-folder.ts';
import type { WorkTools } from './task-tools.ts';

/** Work on a task that has begun, and what breaks it off. */
export type Begun = { claim: Claim; leased: LeasedTask; shutdown: AbortSignal };

/** Between two tries on a database that does not answer. */
const PAUSE_MILLISECONDS = 1_000;

/**
 * Gives up an attempt that failed by a fault of the server's own, uncounted. Where the disk is full the
 * database may be in trouble too, so this is tried until it answers or the server stops.
 * @throws what the database says that is no fault of the server's own
 */
export async function handBack(
  tools: WorkTools,
  { claim, leased, shutdown }: Begun,
): Promise<void> {
  const { id } = claim.task;
  while (!shutdown.aborted) {
    try {
      const given = await leased.giveBack();
      if (given) await tools.store.deleteFolder(resultFolder(id, claim.lease));
      return tools.log.warn({ taskId: id, given }, 'the server cannot work: a task is handed back');
    } catch (error) {
      if (!isServerFault(error)) throw error;
      await delay(PAUSE_MILLISECONDS, undefined, { signal: shutdown }).catch(() => undefined);
    }
  }
}
