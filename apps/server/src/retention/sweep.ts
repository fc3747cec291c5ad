import { sql } from 'kysely';
import { inTransaction, type Tx } from '../database/transaction.ts';
import { collectGarbage } from './collect-garbage.ts';
import { keptSince } from './kept-since.ts';
import { removeMedia } from './remove-media.ts';
import { removeResults } from './remove-results.ts';
import { removeTasks } from './remove-tasks.ts';
import { removeUploads } from './remove-uploads.ts';
import type { RetentionTools } from './retention-tools.ts';

/** Bounds the locks and the time of one transaction. */
const BATCH = 200;

/** Longer than a create or an upload takes from storing a file to the row that refers to it. */
const GARBAGE_MILLISECONDS = 30 * 60_000;

/** A task ends at most three hours after it brought its media in (contract.md §6); the rest is room. */
const LONGEST_WORK_HOURS = 24;

type Step = {
  name: string;
  work(transaction: Tx): Promise<number>;
};

export type Swept = Record<string, number>;

/**
 * Removes what has outlived its time: in small transactions, one process at a time among all that share
 * the database. What is queued, running or unpaid is never touched.
 * @returns how much of each kind; empty: another process is at it.
 */
export async function sweep(tools: RetentionTools, over?: AbortSignal): Promise<Swept> {
  const swept: Swept = {};
  for (const step of stepsOf(tools)) {
    for (;;) {
      if (over?.aborted) return swept;
      const count = await runAlone(tools, step);
      if (count === null) return swept;
      swept[step.name] = (swept[step.name] ?? 0) + count;
      if (count < BATCH) break;
    }
  }
  return swept;
}

function stepsOf({ clock, store, keep }: RetentionTools): Step[] {
  const { keepTasksHours, keepResultsHours } = keep;
  const now = clock.now();
  const older = (hours: number) => ({ before: keptSince(clock, hours), now, limit: BATCH });
  const steps: (Step | false)[] = [
    keepResultsHours > 0 && {
      name: 'results',
      work: (transaction) => removeResults(transaction, older(keepResultsHours)),
    },
    keepTasksHours > 0 && {
      name: 'tasks',
      work: (transaction) => removeTasks(transaction, older(keepTasksHours)),
    },
    {
      name: 'uploads',
      work: (transaction) => removeUploads(transaction, older(0)),
    },
    keepTasksHours > 0 && {
      name: 'media',
      work: (transaction) => removeMedia(transaction, older(keepTasksHours + LONGEST_WORK_HOURS)),
    },
    {
      name: 'garbage',
      work: (transaction) =>
        collectGarbage(transaction, store, {
          before: new Date(now.getTime() - GARBAGE_MILLISECONDS),
          limit: BATCH,
        }),
    },
  ];
  return steps.filter((step) => step !== false);
}

/** `null`: another process sweeps. */
function runAlone({ database }: RetentionTools, { work }: Step): Promise<number | null> {
  return inTransaction(database, async (transaction) => {
    const { rows } = await sql<{ is_mine: boolean }>`
      select pg_try_advisory_xact_lock(hashtextextended('sweep', 0)) as is_mine
    `.execute(transaction);
    return rows[0]!.is_mine ? work(transaction) : null;
  });
}
