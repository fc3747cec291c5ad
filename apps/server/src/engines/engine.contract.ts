import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { ALL_FORMATS, FilePathSource, Input } from 'mediabunny';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Media } from '../domain/media.ts';
import type { Engine, EngineContext, EngineJob, EngineStatus, Operation } from './engine.ts';

export type EngineSetup = {
  /** A new instance, as another process would have it. */
  create(): Engine;
  /** A job that succeeds, and what its video must be. */
  job: EngineJob;
  expected: { width: number; height: number; frameCount: number; inputVideoSeconds: number };
  /** A job that passed intake and still cannot be made into a video. */
  impossibleJob: EngineJob;
  mediaPath(media: Media): Promise<string>;
  /** Whether the same job gives the same bytes. */
  deterministic: boolean;
};

/** What every engine promises (promises P4, P6, P14, P34). */
export function describeEngine(name: string, setup: EngineSetup): void {
  describe(`${name} engine`, () => {
    let root: string;
    let firstHash: string;
    const { create, job } = setup;

    beforeAll(async () => {
      root = await mkdtemp(join(tmpdir(), 'callsheet-engine-'));
    });
    afterAll(() => rm(root, { recursive: true, force: true }));

    const attempt = async (signal = new AbortController().signal): Promise<EngineContext> => ({
      signal,
      scratchFolder: await mkdtemp(join(root, 'attempt-')),
      mediaPath: setup.mediaPath,
    });

    it('begins with an operation that survives being stored as JSON', async () => {
      const operation = await create().start(job, await attempt());
      expect(throughDatabase(operation)).toEqual(operation);
    });

    it('makes an MP4 of the exact size and length in its scratch folder, its progress never falling', async () => {
      const context = await attempt();
      const engine = create();
      const operation = await engine.start(job, context);
      const { end, progress } = await follow(engine, { operation, job, context });
      if (end.state !== 'succeeded') throw new Error(JSON.stringify(end));
      firstHash = await hashOf(end);
      expect(progress).toEqual(progress.toSorted((a, b) => a - b));
      for (const step of progress)
        expect(Number.isInteger(step) && step >= 0 && step <= 100).toBe(true);
      expect(dirname(end.outputPath)).toBe(context.scratchFolder);
      expect(end.usage.inputVideoSeconds).toBe(setup.expected.inputVideoSeconds);
      expect(end.usage.outputVideoSeconds).toBe(job.request.durationSeconds);
      expect(await probe(end.outputPath)).toEqual({
        format: 'video/mp4',
        width: setup.expected.width,
        height: setup.expected.height,
        frameCount: setup.expected.frameCount,
        framesPerSecond: 30,
        hasSound: true,
      });
    });

    it('makes what comes beside the video in its scratch folder too, each file under a name of its own', async () => {
      const context = await attempt();
      const engine = create();
      const operation = await engine.start(job, context);
      const { end } = await follow(engine, { operation, job, context });
      if (end.state !== 'succeeded') throw new Error(JSON.stringify(end));
      const { artifacts = [] } = end;
      const names = artifacts.map(({ name }) => name);
      expect(new Set([...names, 'film.mp4']).size).toBe(names.length + 1);
      for (const { name, path, contentType } of artifacts) {
        expect(name).toMatch(/^[a-z0-9][a-z0-9_-]*(\.[a-z0-9]+)+$/);
        expect(contentType).toMatch(/^[a-z]+\/[a-z0-9.+-]+(; charset=utf-8)?$/);
        expect(dirname(path)).toBe(context.scratchFolder);
        expect((await readFile(path)).length).toBeGreaterThan(0);
      }
    });

    it('goes on with an operation that another process began', async () => {
      const operation = throughDatabase(await create().start(job, await attempt()));
      const context = await attempt();
      const { end } = await follow(create(), { operation, job, context });
      expect(end.state).toBe('succeeded');
      if (setup.deterministic) expect(await hashOf(end)).toBe(firstHash);
    });

    it('stops when its signal aborts', async () => {
      const abort = new AbortController();
      const context = await attempt(abort.signal);
      const engine = create();
      const operation = await engine.start(job, context);
      expect((await engine.status(operation, job, context)).state).toBe('running');
      abort.abort(new Error('canceled'));
      await expect(engine.status(operation, job, context)).rejects.toThrow('canceled');
    });

    it('reports a video that cannot be made as a value, in words for the client', async () => {
      const context = await attempt();
      const engine = create();
      const operation = await engine.start(setup.impossibleJob, context);
      const { end } = await follow(engine, { operation, job: setup.impossibleJob, context });
      if (end.state !== 'failed') throw new Error(JSON.stringify(end));
      expect(end.failure.code).toMatch(/^[a-z]+\.[a-z_]+$/);
      expect(end.failure.message).not.toContain(root);
      expect(end.failure.message).not.toContain(
        await setup.mediaPath(setup.impossibleJob.media[0]!.media),
      );
    });
  });
}

type Asked = { operation: Operation; job: EngineJob; context: EngineContext };
type Ended = Exclude<EngineStatus, { state: 'running' }>;

/** Polls as the worker does. */
export async function follow(
  engine: Engine,
  { operation, job, context }: Asked,
): Promise<{ end: Ended; progress: number[] }> {
  const progress: number[] = [];
  for (;;) {
    const status = await engine.status(operation, job, context);
    if (status.state !== 'running') return { end: status, progress };
    progress.push(status.progress);
    await delay(Math.min(100, engine.pollMilliseconds));
  }
}

function throughDatabase(operation: Operation): Operation {
  return JSON.parse(JSON.stringify(operation)) as Operation;
}

async function hashOf(end: Ended): Promise<string> {
  if (end.state !== 'succeeded') throw new Error(JSON.stringify(end));
  return createHash('sha256')
    .update(await readFile(end.outputPath))
    .digest('hex');
}

async function probe(path: string) {
  const input = new Input({ source: new FilePathSource(path), formats: ALL_FORMATS });
  const video = await input.getPrimaryVideoTrack();
  const stats = await video!.computePacketStats();
  const facts = {
    format: (await input.getMimeType()).split(';')[0],
    width: video!.displayWidth,
    height: video!.displayHeight,
    frameCount: stats.packetCount,
    framesPerSecond: stats.averagePacketRate,
    hasSound: (await input.getPrimaryAudioTrack()) !== null,
  };
  input.dispose();
  return facts;
}
