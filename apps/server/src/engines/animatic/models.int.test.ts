import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AV_LOG_ERROR } from 'node-av/constants';
import { Log } from 'node-av/lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Media } from '../../domain/media.ts';
import { probeOutput } from '../../tasks/probe-output.ts';
import { follow } from '../engine.contract.ts';
import type { EngineContext, EngineJob, EngineMedia } from '../engine.ts';
import { createAnimaticEngine } from './create-animatic-engine.ts';
import { decodeSound } from './decode/decode-sound.ts';
import {
  girl,
  marketBoy,
  sampleJob,
  samplePath,
  surferCat,
  voiceTalk,
  type Changes,
} from './test-support/sample-job.ts';

let folder: string;
/** Two seconds of a video with sound, made here: a clip for the films that begin with one. */
let shortClip: EngineMedia['media'];

beforeAll(async () => {
  Log.setLevel(AV_LOG_ERROR);
  folder = await mkdtemp(join(tmpdir(), 'callsheet-models-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a film of every model', () => {
  it('wan2.7-t2v: a painted set to driving audio, which is all that is heard', async () => {
    const media: EngineMedia[] = [{ role: 'drivingAudio', media: voiceTalk }];
    const made = await make('A forest at night. Mia says: "Who is there?"', media, {
      model: 'wan2.7-t2v',
    });
    expect(made.facts).toEqual({ width: 1280, height: 720, durationSeconds: 2 });
    expect(made.usage).toEqual({ inputVideoSeconds: 0, outputVideoSeconds: 2 });
    const [sound, driving] = [hear(made.path, 'mp4'), hear(samplePath('voice-talk.wav'), 'wav')];
    expect(sound.length).toBe(96_000);
    expect(correlation(sound, driving.subarray(0, sound.length))).toBeGreaterThan(0.98);
    const facts = { kind: 'video', format: 'mp4', width: 1280, height: 720 } as const;
    shortClip = {
      sha256: '',
      storageKey: made.path,
      sizeBytes: 1,
      facts: { ...facts, durationSeconds: 2, hasAudio: true },
    };
  });

  it('wan2.7-i2v: from a first frame to a last frame, in the shape of the first', async () => {
    const made = await make(
      'The cat dreams of a girl.',
      [
        { role: 'firstFrame', media: surferCat },
        { role: 'lastFrame', media: girl },
      ],
      { model: 'wan2.7-i2v', ratio: undefined },
    );
    expect(made.facts).toEqual({ width: 832, height: 1104, durationSeconds: 2 });
    expect(energy(hear(made.path, 'mp4'))).toBeLessThan(0.01);
  });

  it('wan2.7-i2v: goes on from a clip, whose sound is heard while it plays', async () => {
    const made = await make('She turns around.', [{ role: 'firstClip', media: shortClip }], {
      model: 'wan2.7-i2v',
      ratio: undefined,
      durationSeconds: 3,
    });
    expect(made.facts).toEqual({ width: 1280, height: 720, durationSeconds: 3 });
    expect(made.usage).toEqual({ inputVideoSeconds: 0, outputVideoSeconds: 3 });
    const [sound, own] = [hear(made.path, 'mp4'), hear(shortClip.storageKey, 'mp4')];
    expect(correlation(sound.subarray(0, 90_000), own.subarray(0, 90_000))).toBeGreaterThan(0.98);
    // An encoder's block of 1024 samples may ring a little after its sound.
    expect(energy(sound.subarray(96_000 + 2048))).toBeLessThan(0.01);
  });

  it('wan2.7-videoedit: as long as its input, with its own sound under the lines', async () => {
    const job = 'Close-up of the boy beside Image 1.';
    const media: EngineMedia[] = [
      { role: 'inputVideo', media: shortClip },
      { role: 'referenceImage', media: girl },
    ];
    const made = await make(job, media, {
      model: 'wan2.7-videoedit',
      ratio: undefined,
      durationSeconds: undefined,
      audioSetting: 'origin',
    });
    expect(made.facts).toEqual({ width: 1280, height: 720, durationSeconds: 2 });
    expect(made.usage).toEqual({ inputVideoSeconds: 2, outputVideoSeconds: 2 });
    const [sound, own] = [hear(made.path, 'mp4'), hear(shortClip.storageKey, 'mp4')];
    expect(correlation(sound, own)).toBeGreaterThan(0.98);
  });

  it('wan2.6-r2v-flash: of exact size, and without an audio track where sound was declined', async () => {
    const media: EngineMedia[] = [
      { role: 'referenceVideo', media: marketBoy },
      { role: 'referenceImage', media: girl },
    ];
    const made = await make('character1 meets character2. character2 says: "Hello."', media, {
      model: 'wan2.6-r2v-flash',
      ratio: undefined,
      size: { width: 1088, height: 832 },
      shotType: 'single',
      withAudio: false,
    });
    expect(made.facts).toEqual({ width: 1088, height: 832, durationSeconds: 2 });
    expect(made.usage).toEqual({ inputVideoSeconds: 2.5, outputVideoSeconds: 2 });
    expect(() => hear(made.path, 'mp4')).toThrow();
  });

  it('wan3.0: at 480P, with a voice from a sound of the request', async () => {
    const media: EngineMedia[] = [
      { role: 'referenceImage', media: girl },
      { role: 'referenceAudio', media: voiceTalk },
    ];
    const made = await make('Image 1 says: "Good morning."', media, {
      model: 'wan3.0-video',
      resolution: '480P',
    });
    expect(made.facts).toEqual({ width: 832, height: 480, durationSeconds: 2 });
    expect(energy(hear(made.path, 'mp4'))).toBeGreaterThan(100);
  });
});

async function make(prompt: string, media: EngineMedia[], changes: Changes) {
  const job: EngineJob = sampleJob(prompt, media, changes);
  const context: EngineContext = {
    signal: new AbortController().signal,
    scratchFolder: await mkdtemp(join(folder, 'attempt-')),
    mediaPath: ({ storageKey }: Media) =>
      Promise.resolve(storageKey.startsWith(folder) ? storageKey : samplePath(storageKey)),
  };
  const engine = createAnimaticEngine();
  const operation = await engine.start(job, context);
  const { end } = await follow(engine, { operation, job, context });
  if (end.state !== 'succeeded') throw new Error(JSON.stringify(end));
  return { path: end.outputPath, usage: end.usage, facts: await probeOutput(end.outputPath, job) };
}

function hear(path: string, format: 'mp4' | 'wav'): Float32Array {
  return decodeSound({ path, format, sampleRateHz: 48_000, longestSeconds: 9 });
}

function energy(samples: Float32Array): number {
  return samples.reduce((sum, value) => sum + value * value, 0);
}

/** 1: the same sound, whatever its loudness. */
function correlation(one: Float32Array, two: Float32Array): number {
  const product = one.reduce((sum, value, i) => sum + value * two[i]!, 0);
  return product / Math.sqrt(energy(one) * energy(two));
}
