import { CallsheetError } from '@callsheet/contract';
import type { Pool } from 'pg';
import type { Clock } from '../lib/clock.ts';

/** @throws CallsheetError `task.line_full` */
export type CheckDepth = (accountId: string) => Promise<void>;

export type DepthOptions = { pool: Pool; clock: Clock; tasksWaiting: number };

/** A line is counted again after so long, for what other processes have added to it. */
const COUNT_MILLISECONDS = 60_000;
/** Accounts that are remembered; forgetting one costs a count. */
const MOST_ACCOUNTS = 1_000;
const RETRY_AFTER_SECONDS = 15;

/** `share`: how many more tasks this process lets join before it counts again. */
type Line = { share: number; countedAt: number };

/**
 * Keeps an account from filling the database with tasks that wait. Counting 100,000 takes 27 ms, so it is
 * kept off the way of a create: each count gives the process half of the room that is left, and the
 * other half to the others. Many processes at once may pass the limit by a little.
 */
export function createDepthCheck(options: DepthOptions): CheckDepth {
  const lines = new Map<string, Line>();
  const counts = new Map<string, Promise<Line>>();

  const count = (accountId: string) => {
    const running = counts.get(accountId) ?? countLine(options, accountId);
    counts.set(accountId, running);
    return running.finally(() => counts.delete(accountId));
  };
  const renew = async (accountId: string) => {
    const line = await count(accountId);
    if (lines.size >= MOST_ACCOUNTS) lines.clear();
    lines.set(accountId, line);
    return line;
  };
  return async (accountId) => {
    const known = lines.get(accountId);
    const isFresh = known && Math.abs(age(known, options.clock)) < COUNT_MILLISECONDS;
    const line = isFresh && known.share > 0 ? known : await renew(accountId);
    if (line.share <= 0) throw lineFull(options.tasksWaiting);
    line.share -= 1;
  };
}

function age({ countedAt }: Line, clock: Clock): number {
  return clock.now().getTime() - countedAt;
}

async function countLine(
  { pool, clock, tasksWaiting }: DepthOptions,
  accountId: string,
): Promise<Line> {
  const { rows } = await pool.query<{ waiting: number }>({
    name: 'count-line',
    text: `select count(*) as waiting from (
      select from tasks where account_id = $1 and status = 'queued' limit $2) line`,
    values: [accountId, tasksWaiting],
  });
  const room = tasksWaiting - rows[0]!.waiting;
  return { share: Math.ceil(room / 2), countedAt: clock.now().getTime() };
}

function lineFull(tasksWaiting: number): CallsheetError {
  return new CallsheetError({
    code: 'task.line_full',
    message: `${tasksWaiting} videos of this account wait to be made, which is the most there may be. Try again when some of them are done.`,
    retryAfterSeconds: RETRY_AFTER_SECONDS,
    details: [{ rule: 'tasks_waiting', expected: { max: tasksWaiting } }],
  });
}
