import { fileURLToPath } from 'node:url';
import { runProcess } from '../../lib/run-process.ts';
import type { RenderJob, RenderReport } from './render/render-job.ts';

type Unusable = Extract<RenderReport, { kind: 'unusable' }>;

/**
 * Far beyond any film of 15 s (measured at 1080P: 14 s of wall clock, 0.6 GB resident), so that only a runaway meets them.
 * Node alone takes 0.6 GB of RLIMIT_DATA.
 */
const LIMITS = {
  wallSeconds: 900,
  cpuSeconds: 1_200,
  dataBytes: 4 * 2 ** 30,
  fileBytes: 2 ** 30,
};

/**
 * Runs the render child. Resolves with the reference that made the film impossible, if one did.
 * @throws ProcessError when the child fails, runs out of its limits or is aborted.
 */
export async function renderInProcess(
  job: RenderJob,
  signal: AbortSignal,
  onProgress: (percent: number) => void,
): Promise<Unusable | null> {
  let unusable: Unusable | null = null;
  await runProcess({
    command: process.execPath,
    args: [fileURLToPath(import.meta.resolve('./render/render-child.ts'))],
    // What the machine has installed must not show in a film.
    env: { DISABLE_SYSTEM_FONTS_LOAD: '1' },
    input: JSON.stringify(job),
    limits: LIMITS,
    signal,
    onLine: (line) => {
      const report = JSON.parse(line) as RenderReport;
      if (report.kind === 'progress') onProgress(report.progress);
      else unusable = report;
    },
  });
  return unusable;
}
