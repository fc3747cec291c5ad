import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { runProcess } from '../../lib/run-process.ts';
import type { RenderJob, RenderOrder, RenderReport } from './render/render-job.ts';

type Unusable = Extract<RenderReport, { kind: 'unusable' }>;

/**
 * V8's own threads would compete with the workers for the cores: collecting garbage and compiling beside them cost
 * a seventh of the processor time of a film.
 */
const NODE_FLAGS = ['--single-threaded-gc', '--no-concurrent-recompilation'];

const ENVIRONMENT = {
  // What the machine has installed must not show in a film.
  DISABLE_SYSTEM_FONTS_LOAD: '1',
  // The child and each worker compile the same TypeScript: 0.1 instead of 0.3 s of processor time. Beside the
  // code, because it is as trusted as that; where it cannot be written there is none.
  NODE_COMPILE_CACHE: fileURLToPath(new URL('../../../../../.cache/compile', import.meta.url)),
};

/** More would find no segment: a film of 15 s has about ten. */
const MOST_WORKERS = 8;

/**
 * Far beyond any film of 15 s, so that only a runaway meets them. Of RLIMIT_DATA, which counts what is
 * only reserved, Node and each worker take their share before anything is decoded: 1.8 GB and 0.8 GB.
 */
const limitsOf = (workerCount: number) => ({
  wallSeconds: 900,
  cpuSeconds: 1_200,
  dataBytes: (3 + workerCount) * 2 ** 30,
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
  await runProcess({
    command: process.execPath,
    args: [...NODE_FLAGS, fileURLToPath(import.meta.resolve('./render/render-child.ts'))],
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
