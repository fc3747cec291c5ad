import { fileURLToPath } from 'node:url';
import { runProcess } from '../../../lib/run-process.ts';
import type { CastingJob, CastingReport } from './casting-job.ts';

/** Far beyond what a picture takes, so that only a runaway meets them. Node alone takes 0.6 GB of RLIMIT_DATA. */
const LIMITS = {
  wallSeconds: 120,
  cpuSeconds: 90,
  dataBytes: 3 * 2 ** 30,
  fileBytes: 64 * 2 ** 20,
};

/**
 * Looks at one reference in a child process.
 * @throws ProcessError when the child fails, runs out of its limits or is aborted.
 */
export async function analyseInProcess(
  job: CastingJob,
  signal: AbortSignal,
): Promise<CastingReport> {
  const output = await runProcess({
    command: process.execPath,
    args: [fileURLToPath(import.meta.resolve('./casting-child.ts'))],
    input: JSON.stringify(job),
    limits: LIMITS,
    signal,
  });
  return JSON.parse(output) as CastingReport;
}
