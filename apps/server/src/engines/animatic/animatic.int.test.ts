import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AV_LOG_ERROR } from 'node-av/constants';
import { Log } from 'node-av/lib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Media } from '../../domain/media.ts';
import { describeEngine, follow } from '../engine.contract.ts';
import type { EngineContext, EngineJob } from '../engine.ts';
import { createAnimaticEngine } from './create-animatic-engine.ts';
import { decodeSound } from './decode/decode-sound.ts';
import { planFilm } from './plan-film.ts';
import { measurePitch } from './speech/measure-pitch.ts';
import { measureEbur128 } from './test-support/measure-ebur128.ts';
import { probeMovie } from './test-support/probe-movie.ts';
import {
  girl,
  marketBoy,
  sampleJob,
  samplePath,
  snake,
  surferCat,
  voiceTalk,
} from './test-support/sample-job.ts';

const SPOKEN = sampleJob(
  'Scene 1 [0-2s]: Medium shot of Image 1 beside Video 1. Image 1 says: "Good morning."',
  [
    { role: 'referenceImage', media: girl, voice: voiceTalk },
    { role: 'referenceVideo', media: marketBoy },
  ],
);

let folder: string;
const mediaPath = ({ storageKey }: Media) =>
  Promise.resolve(storageKey === 'damaged.mp4' ? join(folder, storageKey) : samplePath(storageKey));

beforeAll(async () => {
  Log.setLevel(AV_LOG_ERROR);
  folder = await mkdtemp(join(tmpdir(), 'callsheet-animatic-'));
  await writeFile(
    join(folder, 'damaged.mp4'),
    withoutPictures(await readFile(samplePath('market-boy.mp4'))),
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describeEngine('animatic', {
  create: () => createAnimaticEngine(),
  job: SPOKEN,
  expected: { width: 1280, height: 720, frameCount: 60, inputVideoSeconds: 5 },
  impossibleJob: sampleJob('Video 1 waits.', [
    { role: 'referenceVideo', media: { ...marketBoy, storageKey: 'damaged.mp4' } },
  ]),
  mediaPath,
  deterministic: true,
});

describe('an animatic', () => {
  let spoken: string;
  beforeAll(async () => {
    spoken = await make(SPOKEN);
  });

  it('is 1280x720 H.264 High at 30/1 with exactly as much AAC-LC', () => {
    const { video, audio } = probeMovie(spoken);
    expect(video).toMatchObject({ frames: 60, rate: '30/1', seconds: 2, pixelFormat: 'yuv420p' });
    expect(audio).toMatchObject({ rateHz: 48_000, channels: 2, seconds: 2 });
  });

  it('speaks a line within its time and is silent outside', () => {
    const [cue] = planFilm(SPOKEN).speech;
    const sound = decodeSound({
      path: spoken,
      format: 'mp4',
      sampleRateHz: 48_000,
      longestSeconds: 9,
    });
    const [start, end] = [cue!.startFrame * 1600, cue!.endFrame * 1600];
    expect(sound.length).toBe(96_000);
    expect(energy(sound.subarray(start, end))).toBeGreaterThan(100);
    // An encoder's block of 1024 samples may ring a little before its sound.
    expect(energy(sound.subarray(0, Math.max(0, start - 2048)))).toBeLessThan(0.01);
    expect(energy(sound.subarray(end + 2048))).toBeLessThan(0.01);
  });

  it('is at -16 LUFS within 1 and under -1 dBTP, encoded', () => {
    const { lufs, truePeakDb } = measureEbur128(spoken, 'mp4');
    expect(Math.abs(lufs + 16)).toBeLessThan(1);
    expect(truePeakDb).toBeLessThan(-1);
  });

  it("speaks at the pitch of its speaker's voice sample, within 6 per cent", () => {
    const hear = (path: string, format: 'mp4' | 'wav') =>
      measurePitch(decodeSound({ path, format, sampleRateHz: 16_000, longestSeconds: 9 }), 16_000)!;
    const sample = hear(samplePath('voice-talk.wav'), 'wav');
    expect(Math.abs(hear(spoken, 'mp4') / sample - 1)).toBeLessThan(0.06);
  });

  it('is another video with another seed', async () => {
    const other = await make({ ...SPOKEN, seed: 8 });
    expect(await hashOf(other)).not.toBe(await hashOf(spoken));
  });

  it('takes its shape from a first frame: 832x1104 gives 832x1104', async () => {
    const job = sampleJob('图1在海边。', [
      { role: 'firstFrame', media: surferCat },
      { role: 'referenceImage', media: snake },
    ]);
    const path = await make({ ...job, request: { ...job.request, watermark: true } });
    expect(planFilm(job)).toMatchObject({ width: 832, height: 1104 });
    expect(probeMovie(path).video.frames).toBe(60);
  });

  it('leaves a line to its caption when it cannot be spoken, and is made', async () => {
    const context = await contextFor(new AbortController().signal);
    await mkdir(join(context.scratchFolder, 'line-1.wav'));
    const warnings: string[] = [];
    const engine = createAnimaticEngine({ onWarning: ({ message }) => warnings.push(message) });
    const operation = await engine.start(SPOKEN, context);
    const { end } = await follow(engine, { operation, job: SPOKEN, context });
    expect(end).toMatchObject({ state: 'succeeded' });
    expect(warnings).toEqual([
      expect.stringContaining('EISDIR'),
      'The line "Good morning." could not be spoken; it is only read.',
    ]);
  });

  it('fails, and says nothing of its insides, when its renderer dies', async () => {
    const context = await contextFor(new AbortController().signal);
    const gone = { ...context, mediaPath: () => Promise.resolve(join(folder, 'gone.png')) };
    const warnings: string[] = [];
    const engine = createAnimaticEngine({ onWarning: ({ message }) => warnings.push(message) });
    const job = sampleJob('Image 1 waits.', [{ role: 'referenceImage', media: girl }]);
    const operation = await engine.start(job, gone);
    const { end } = await follow(engine, { operation, job, context: gone });
    expect(end).toMatchObject({
      state: 'failed',
      failure: { code: 'engine.failed', retryable: true },
    });
    expect(JSON.stringify(end)).not.toContain('gone.png');
    expect(warnings.join()).toContain('gone.png');
  });

  it('kills its children at once when it is canceled', async () => {
    const abort = new AbortController();
    const context = await contextFor(abort.signal);
    const engine = createAnimaticEngine();
    const job = { ...SPOKEN, request: { ...SPOKEN.request, durationSeconds: 10 } };
    const operation = await engine.start(job, context);
    await vi.waitFor(async () => {
      const status = await engine.status(operation, job, context);
      expect(status).toMatchObject({ state: 'running', progress: expect.toSatisfy((p) => p > 15) });
    }, PATIENT);
    expect(childrenRunning()).toBe(1);
    abort.abort();
    await vi.waitFor(() => expect(childrenRunning()).toBe(0), PATIENT);
  });
});

/** The index stays, so that it still probes as a video; every sample is noise. */
function withoutPictures(video: Buffer): Buffer {
  const start = video.indexOf('mdat') + 4;
  return video.fill(0x5a, start, start - 8 + video.readUInt32BE(start - 8));
}

async function make(job: EngineJob): Promise<string> {
  const context = await contextFor(new AbortController().signal);
  const engine = createAnimaticEngine();
  const operation = await engine.start(job, context);
  const { end } = await follow(engine, { operation, job, context });
  if (end.state !== 'succeeded') throw new Error(JSON.stringify(end));
  return end.outputPath;
}

async function contextFor(signal: AbortSignal): Promise<EngineContext> {
  return { signal, scratchFolder: await mkdtemp(join(folder, 'attempt-')), mediaPath };
}

async function hashOf(path: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
}

function energy(samples: Float32Array): number {
  return samples.reduce((sum, value) => sum + value * value, 0);
}

/** Long enough for a busy machine; not a measurement. */
const PATIENT = { timeout: 30_000, interval: 10 };

function childrenRunning(): number {
  return process.getActiveResourcesInfo().filter((name) => name === 'ProcessWrap').length;
}
