import { copyFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Engine, EngineContext, EngineJob, EngineStatus } from '../../engines/engine.ts';

/** 1280x720, 6.83 s, with sound: what the fixture's request for 7 s at 720P promises. */
export const SAMPLE_VIDEO = join(
  import.meta.dirname,
  '../../../../../examples/media/market-boy.mp4',
);

export type FakeEngine = Engine & {
  /** Every job that was started, in order. */
  started: EngineJob[];
  /** How often each task was polled. */
  polls: number;
};

export type FakePlan = {
  /** Names of files beside the video; each holds its name. */
  artifacts?: string[];
  /** Called by `start`; what it throws, `start` throws. */
  onStart?: (job: EngineJob, context: EngineContext) => void | Promise<void>;
  /** Called by each `status`; what it returns is the answer. By default the video is there at once. */
  onStatus?: (
    job: EngineJob,
    context: EngineContext,
  ) => EngineStatus | 'done' | Promise<EngineStatus | 'done'>;
};

/** An engine whose every step is in the test's hands; its video is a real one. */
export function fakeEngine({ artifacts = [], onStart, onStatus }: FakePlan = {}): FakeEngine {
  const engine: FakeEngine = {
    name: 'fake',
    pollMilliseconds: 5,
    pricing: 'free',
    capabilities: { models: 'all' },
    started: [],
    polls: 0,
    start: async (job, context) => {
      engine.started.push(job);
      await onStart?.(job, context);
      return { number: engine.started.length };
    },
    status: async (_operation, job, context) => {
      engine.polls += 1;
      const status = (await onStatus?.(job, context)) ?? 'done';
      return status === 'done' ? sampleVideo(context, artifacts) : status;
    },
  };
  return engine;
}

async function sampleVideo(
  { scratchFolder }: EngineContext,
  names: readonly string[],
): Promise<EngineStatus> {
  const outputPath = join(scratchFolder, 'output.mp4');
  await copyFile(SAMPLE_VIDEO, outputPath);
  const artifacts = names.map((name, index) => ({
    name,
    contentType: 'text/plain',
    path: join(scratchFolder, `artifact-${index}`),
  }));
  for (const { name, path } of artifacts) await writeFile(path, name);
  const usage = { inputVideoSeconds: 0, outputVideoSeconds: 7 };
  return { state: 'succeeded', outputPath, usage, artifacts };
}
