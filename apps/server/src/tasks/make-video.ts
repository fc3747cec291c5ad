import { setTimeout as delay } from 'node:timers/promises';
import type {
  Engine,
  EngineContext,
  EngineJob,
  EngineStatus,
  Operation,
} from '../engines/engine.ts';
import { faultPoint } from '../lib/fault-point.ts';
import type { Claim } from './claim-task.ts';
import type { Ending, LeasedTask } from './leased-task.ts';
import { storeOutput } from './store-output.ts';
import type { WorkTools } from './task-tools.ts';
import type { LeaseWatch } from './watch-lease.ts';

export type Attempt = {
  claim: Claim;
  leased: LeasedTask;
  watch: LeaseWatch;
  scratchFolder: string;
};

/** Thrown when a write found that the lease is gone. */
export class LeaseLost extends Error {}

/** One attempt, from the media to a stored video. @throws whatever the media, the engine or the store throw. */
export async function makeVideo(tools: WorkTools, attempt: Attempt): Promise<Ending> {
  const { claim, watch, scratchFolder } = attempt;
  const { task, seed } = claim;
  const media = await tools.intakeMedia(task, watch.signal);
  const job: EngineJob = { taskId: task.id, request: task.request, media, seed };
  const context: EngineContext = {
    signal: watch.signal,
    scratchFolder,
    mediaPath: ({ storageKey }) => tools.store.localPath(storageKey),
    cache: tools.store,
  };
  const engine = tools.engine(task.engine);
  const operation = claim.operation ?? (await startOperation(engine, { job, context, attempt }));
  const status = await followOperation(engine, operation, { job, context, attempt });
  if (status.state === 'failed') return { status: 'failed', failure: status.failure };
  return {
    status: 'succeeded',
    result: await storeOutput(tools, job, { ...status, lease: claim.lease }),
  };
}

type Work = { job: EngineJob; context: EngineContext; attempt: Attempt };

/** Committed before the first poll: a worker that takes over polls it instead of starting another (promise P6). */
async function startOperation(engine: Engine, work: Work): Promise<Operation> {
  const operation = await engine.start(work.job, work.context);
  if (!(await work.attempt.leased.saveOperation(operation))) throw new LeaseLost();
  await faultPoint('run.after-operation');
  return operation;
}

async function followOperation(
  engine: Engine,
  operation: Operation,
  { job, context, attempt }: Work,
): Promise<Exclude<EngineStatus, { state: 'running' }>> {
  for (;;) {
    const status = await engine.status(operation, job, context);
    if (status.state !== 'running') return status;
    attempt.watch.progress(status.progress);
    await delay(engine.pollMilliseconds, undefined, { signal: context.signal });
  }
}
