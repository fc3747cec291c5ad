import { fileURLToPath } from 'node:url';
import { runNode } from '../../../lib/run-node.ts';
import type { SoundJob, SoundReport } from './sound-job.ts';

/** Far beyond any film of 15 s, so that only a runaway meets them. Node alone takes 0.6 GB of RLIMIT_DATA. */
const LIMITS = {
  wallSeconds: 120,
  cpuSeconds: 120,
  dataBytes: 2 * 2 ** 30,
  fileBytes: 64 * 2 ** 20,
};

/**
 * Runs the sound child, which writes the job's files, and resolves with what it had to say.
 * @throws ProcessError when the child fails, runs out of its limits or is aborted.
 */
export async function soundInProcess(job: SoundJob, signal: AbortSignal): Promise<SoundReport[]> {
  const reports: SoundReport[] = [];
  await runNode({
    program: fileURLToPath(import.meta.resolve('./sound-child.ts')),
    input: JSON.stringify(job),
    limits: LIMITS,
    signal,
    onLine: (line) => reports.push(JSON.parse(line) as SoundReport),
  });
  return reports;
}
