import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AV_LOG_ERROR } from 'node-av/constants';
import { Log } from 'node-av/lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeStereo } from '../decode/decode-sound.ts';
import { measureEbur128 } from '../test-support/measure-ebur128.ts';
import { samplePath } from '../test-support/sample-job.ts';
import type { OwnClip, PlayedCue, SoundJob, SoundPaths, VoiceClip } from './sound-job.ts';
import { soundInProcess } from './sound-process.ts';
import { SAMPLE_RATE_HZ, type StereoSound } from './stereo-sound.ts';

const FPS = 30;
const FRAMES = 300;
const signal = new AbortController().signal;

let folder: string;
let takes = 0;
beforeAll(async () => {
  Log.setLevel(AV_LOG_ERROR);
  folder = await mkdtemp(join(tmpdir(), 'callsheet-sound-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function voice(name: string, startFrame: number, endFrame: number, pan = 0): VoiceClip {
  return { path: samplePath(name), format: 'wav', startFrame, endFrame, pan, framing: 'close-up' };
}

const LINES = [voice('voice-prompt.wav', 30, 135, -0.6), voice('voice-talk.wav', 150, 290, 0.6)];
const MUSIC: PlayedCue[] = [
  { kind: 'music', instrument: 'guitar', mood: 'calm', startFrame: 0, endFrame: FRAMES },
  { kind: 'ambience', ambience: 'rain', startFrame: 0, endFrame: 140 },
  { kind: 'ambience', ambience: 'street', startFrame: 140, endFrame: FRAMES },
];

async function make(changes: Partial<SoundJob>) {
  const take = (takes += 1);
  const [mix, speech, ambience] = ['mix', 'speech', 'ambience'].map((name) =>
    join(folder, `${name}-${take}.wav`),
  ) as [string, string, string];
  const paths: SoundPaths = { mix, speech, ambience };
  const job = { fps: FPS, frameCount: FRAMES, seed: 7, voices: [], own: [], cues: [], paths };
  const reports = await soundInProcess({ ...job, ...changes }, signal);
  return { paths, reports };
}

function hear(path: string): StereoSound {
  return decodeStereo({ path, format: 'wav', sampleRateHz: SAMPLE_RATE_HZ, longestSeconds: 20 });
}

function rms(samples: Float32Array, fromSeconds: number, toSeconds: number): number {
  const part = samples.subarray(fromSeconds * SAMPLE_RATE_HZ, toSeconds * SAMPLE_RATE_HZ);
  return Math.sqrt(part.reduce((sum, value) => sum + value * value, 0) / part.length);
}

const decibels = (ratio: number) => 20 * Math.log10(ratio);

describe("a film's sound", () => {
  it.each([
    ['two lines over music and rain', { voices: LINES, cues: MUSIC }],
    ['one short line', { voices: LINES.slice(0, 1) }],
    ['music alone', { cues: MUSIC.slice(0, 1) }],
    ['rain alone', { cues: MUSIC.slice(1, 2) }],
  ] as [string, Partial<SoundJob>][])(
    'is at -16 LUFS within 1 and under -1 dBTP, measured by FFmpeg: %s',
    async (_, changes) => {
      const { paths } = await make(changes);
      const { lufs, truePeakDb } = measureEbur128(paths.mix, 'wav');
      expect(Math.abs(lufs + 16)).toBeLessThan(1);
      expect(truePeakDb).toBeLessThan(-1);
      expect(hear(paths.mix).left.length).toBe((FRAMES / FPS) * SAMPLE_RATE_HZ);
    },
  );

  it('is silence where nothing is named and nobody speaks', async () => {
    const { paths } = await make({});
    const { left, right } = hear(paths.mix);
    expect([...left, ...right].every((value) => value === 0)).toBe(true);
  });

  it('has its speech inside the span of each line and on its side', async () => {
    const { left, right } = hear((await make({ voices: LINES, cues: MUSIC })).paths.speech);
    const spans = [[1, 4.5], [5, 9.67]] as const; // prettier-ignore
    const loud = spans.map(([from, to]) => rms(left, from, to) + rms(right, from, to));
    for (const [from, to] of [[0, 0.99], [4.9, 4.99], [9.95, 10]] as const) {
      expect(decibels(rms(left, from, to) / Math.min(...loud))).toBeLessThan(-40);
    } // prettier-ignore
    // Constant power at 0.6: 9.4 dB between the sides, but for the little room of a close-up.
    expect(decibels(rms(left, 1, 4.5) / rms(right, 1, 4.5))).toBeCloseTo(9.4, 0);
    expect(decibels(rms(right, 5, 9.5) / rms(left, 5, 9.5))).toBeCloseTo(9.4, 0);
  });

  it('gives way to speech by 10 dB', async () => {
    const rain: PlayedCue[] = [{ kind: 'ambience', ambience: 'rain', startFrame: 0, endFrame: FRAMES }]; // prettier-ignore
    const { left } = hear((await make({ voices: LINES.slice(1), cues: rain })).paths.ambience);
    // What holds the peaks of speech down takes another decibel or so.
    const depth = decibels(rms(left, 6, 9) / rms(left, 1, 4));
    expect(depth).toBeLessThan(-9.5);
    expect(depth).toBeGreaterThan(-12.5);
  });

  it('is the sum of its stems', async () => {
    const { paths } = await make({ voices: LINES, cues: MUSIC });
    const [mix, speech, ambience] = [paths.mix, paths.speech, paths.ambience].map(hear);
    mix!.left.forEach((value, i) => {
      const sum = speech!.left[i]! + ambience!.left[i]!;
      if (Math.abs(value - sum) > 1e-6) throw new Error(`sample ${i}: ${value} is not ${sum}`);
    });
  });

  it('does not click at cuts: no step there is larger than those of the sound around it', async () => {
    const { left } = hear((await make({ cues: MUSIC.slice(1) })).paths.mix);
    const step = (seconds: number) => {
      let most = 0;
      const at = Math.round(seconds * SAMPLE_RATE_HZ);
      for (let i = at - 4_800; i < at + 4_800; i++) {
        most = Math.max(most, Math.abs(left[i]! - left[i - 1]!));
      }
      return most;
    };
    expect(step(140 / FPS)).toBeLessThan(1.2 * Math.max(step(2), step(7)));
  });

  it('is the same bytes in another process', async () => {
    const [first, second] = [await make({ voices: LINES, cues: MUSIC }), await make({ voices: LINES, cues: MUSIC })]; // prettier-ignore
    for (const stem of ['mix', 'speech', 'ambience'] as const) {
      const again = await readFile(second.paths[stem]);
      expect((await readFile(first.paths[stem])).equals(again)).toBe(true);
    }
  });
});

describe("a request's own sound", () => {
  const own: OwnClip = {
    path: samplePath('voice-talk.wav'),
    format: 'wav',
    startFrame: 0,
    endFrame: FRAMES,
  };

  it('is heard in its place, and drives a mouth where it is asked to', async () => {
    const { paths, reports } = await make({ own: [{ ...own, drives: true }] });
    const { left } = hear(paths.mix);
    expect(rms(left, 0, 5)).toBeGreaterThan(0.02);
    expect(rms(left, 5.1, 10)).toBe(0);
    const [report] = reports;
    if (report?.kind !== 'mouth') throw new Error('no mouth was heard');
    expect(report.open).toHaveLength(FRAMES);
    expect(Math.max(...report.open)).toBeGreaterThan(0.7);
    expect(report.open.slice(0, 150).filter((open) => open > 0.2).length).toBeGreaterThan(50);
    expect(report.open.slice(152).every((open) => open === 0)).toBe(true);
  });

  it('is cut where its place ends, without a click, and may be quiet', async () => {
    const { paths } = await make({ own: [{ ...own, startFrame: 30, endFrame: 90, isQuiet: true }], voices: [voice('voice-prompt.wav', 150, 290)] }); // prettier-ignore
    const { left } = hear(paths.mix);
    expect(rms(left, 0, 1)).toBe(0);
    expect(rms(left, 3, 4.9)).toBe(0);
    expect(Math.abs(left[3 * SAMPLE_RATE_HZ - 1]!)).toBeLessThan(0.001);
    expect(decibels(rms(left, 1.2, 3) / rms(left, 5, 8))).toBeLessThan(-5);
  });

  it('that cannot be decoded costs the film that sound', async () => {
    const broken = { ...own, path: samplePath('girl.png') };
    const { paths, reports } = await make({ own: [broken], voices: LINES });
    expect(reports).toEqual([
      { kind: 'problem', message: expect.stringContaining('cannot be heard') as string },
    ]);
    expect(rms(hear(paths.mix).left, 1, 4)).toBeGreaterThan(0.02);
  });
});
