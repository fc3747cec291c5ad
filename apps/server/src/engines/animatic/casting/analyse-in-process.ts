import { fileURLToPath } from 'node:url';
import { isServerFault } from '../../../lib/is-server-fault.ts';
import { runNode } from '../../../lib/run-node.ts';
import { ProcessError } from '../../../lib/run-process.ts';
import type { CastingJob, CastingReport } from './casting-job.ts';

/**
 * Of a child, for all that it looks at: far beyond what a film's pictures take, so that only a runaway meets
 * them. Node alone takes 0.6 GB of RLIMIT_DATA.
 */
const LIMITS = {
  wallSeconds: 120,
  cpuSeconds: 90,
  dataBytes: 3 * 2 ** 30,
  fileBytes: 64 * 2 ** 20,
};

/** A core each; more would only share them. */
const CHILDREN_AT_ONCE = 2;

/** What became of a look; an error: it cost the child that took it. */
export type Look = CastingReport | ProcessError;

/**
 * Looks at references in child processes, each of which takes the next one when it has done one: what it
 * takes to look, models and WebAssembly, is made ready once a child. One on which a child breaks down
 * costs nothing but itself: another child goes on. In the order of the jobs.
 * @throws ProcessError when it is aborted, and when the fault is this machine's (a full disk).
 */
export async function analyseInProcess(
  jobs: readonly CastingJob[],
  signal: AbortSignal,
): Promise<Look[]> {
  const looks: Look[] = [];
  let taken = 0;
  const queue = { next: () => (taken < jobs.length ? taken++ : undefined), jobs, looks };
  const workOff = async () => {
    try {
      while (taken < jobs.length) await employ(queue, signal);
    } catch (error) {
      taken = jobs.length;
      throw error;
    }
  };
  const count = Math.min(CHILDREN_AT_ONCE, jobs.length);
  const ends = await Promise.allSettled(Array.from({ length: count }, workOff));
  const broken = ends.find((end) => end.status === 'rejected');
  if (broken) throw broken.reason;
  return looks;
}

type Queue = { next(): number | undefined; jobs: readonly CastingJob[]; looks: Look[] };

/** Has one child work until nothing is left, or it breaks down. */
async function employ({ next, jobs, looks }: Queue, signal: AbortSignal): Promise<void> {
  let current: number | undefined;
  let answered = Promise.withResolvers<void>();
  const hand = async function* () {
    while ((current = next()) !== undefined) {
      answered = Promise.withResolvers();
      yield `${JSON.stringify(jobs[current])}\n`;
      await answered.promise;
    }
  };
  try {
    await runNode({
      program: fileURLToPath(import.meta.resolve('./casting-child.ts')),
      input: hand(),
      limits: LIMITS,
      signal,
      onLine: (line) => {
        looks[current!] = JSON.parse(line) as CastingReport;
        answered.resolve();
      },
    });
  } catch (error) {
    if (!(error instanceof ProcessError) || error.end === 'aborted' || isServerFault(error))
      throw error;
    if (current !== undefined) looks[current] ??= error;
  }
}
