import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { runNode } from '../../lib/run-node.ts';
import type { RenderJob, RenderOrder, RenderReport } from './render/render-job.ts';

type Unusable = Extract<RenderReport, { kind: 'unusable' }>;

/** What the machine has installed must not show in a film. */
const ENVIRONMENT = { DISABLE_SYSTEM_FONTS_LOAD: '1' };

/** More would find no segment: a film of 15 s has about ten. */
const MOST_WORKERS = 8;

/**
 * Far beyond any film of 15 s, so that only a runaway meets them. Of RLIMIT_DATA, which counts what is
 * only reserved, Node and each worker take their share before anything is decoded: 1.8 GB and 0.8 GB.
 */
const limitsOf = (workerCount: number) => ({
  wallSeconds: 900,
  cpuSeconds: 1_200,
  dataBytes: (4 + workerCount) * 2 ** 30,
  fileBytes: 2 ** 30,
});

/**
 * Runs the render child, a worker a core. Resolves with the reference that made the film impossible, if one did.
 * @throws ProcessError when the child fails, runs out of its limits or is aborted.
 */
export async function renderInProcess(
  order: RenderOrder,
  signal: AbortSignal,
  onProgress: (percent: number) => void,
  workerCount = Math.min(MOST_WORKERS, availableParallelism()),
): Promise<Unusable | null> {
  let unusable: Unusable | null = null;
  await runNode({
    program: fileURLToPath(import.meta.resolve('./render/render-child.ts')),
    env: ENVIRONMENT,
    input: JSON.stringify({ ...order, workerCount } satisfies RenderJob),
    limits: limitsOf(workerCount),
    signal,
    onLine: (line) => {
      const report = JSON.parse(line) as RenderReport;
      if (report.kind === 'progress') onProgress(report.progress);
      else unusable = report;
    },
  });
  return unusable;
}
