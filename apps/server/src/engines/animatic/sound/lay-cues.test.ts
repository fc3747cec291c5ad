import { describe, expect, it } from 'vitest';
import { layCues } from './lay-cues.ts';
import type { PlayedCue } from './sound-job.ts';
import { makeSilence, SAMPLE_RATE_HZ, type StereoSound } from './stereo-sound.ts';

const FPS = 30;

function lay(cues: PlayedCue[], seconds = 6): StereoSound {
  const bus = makeSilence(seconds * SAMPLE_RATE_HZ);
  layCues(bus, { cues, fps: FPS, seed: 7 });
  return bus;
}

const rain = (startFrame: number, endFrame: number): PlayedCue => ({
  kind: 'ambience',
  ambience: 'rain',
  startFrame,
  endFrame,
});
const waves = (startFrame: number, endFrame: number): PlayedCue => ({
  kind: 'ambience',
  ambience: 'waves',
  startFrame,
  endFrame,
});

function rms(samples: Float32Array, fromSeconds: number, toSeconds: number): number {
  const part = samples.subarray(fromSeconds * SAMPLE_RATE_HZ, toSeconds * SAMPLE_RATE_HZ);
  return Math.sqrt(part.reduce((sum, value) => sum + value * value, 0) / part.length);
}

/** The largest step from one sample to the next, within a tenth of a second around a time. */
function step(samples: Float32Array, seconds: number): number {
  const at = Math.round(seconds * SAMPLE_RATE_HZ);
  let most = 0;
  for (let i = at - 2_400; i < at + 2_400; i++) {
    most = Math.max(most, Math.abs(samples[i]! - samples[i - 1]!));
  }
  return most;
}

describe('cues in the film', () => {
  it('are nothing where nothing is named', () => {
    expect(lay([]).left.every((value) => value === 0)).toBe(true);
    const { left } = lay([waves(0, 60)]);
    expect(left.subarray(2.2 * SAMPLE_RATE_HZ).every((value) => value === 0)).toBe(true);
  });

  it('cross at a cut without a hole and without a click', () => {
    const { left } = lay([waves(0, 90), rain(90, 180)]);
    expect(step(left, 3)).toBeLessThan(1.5 * Math.max(step(left, 1.5), step(left, 4.5)));
    expect(rms(left, 2.9, 3.1)).toBeGreaterThan(0.5 * Math.min(rms(left, 2, 2.5), rms(left, 4, 5)));
  });

  it('begin and end in silence', () => {
    const { left, right } = lay([rain(0, 180)]);
    for (const side of [left, right]) {
      expect(Math.abs(side[0]!)).toBeLessThan(1e-6);
      expect(Math.abs(side.at(-1)!)).toBeLessThan(1e-4);
      expect(rms(side, 0, 0.02)).toBeLessThan(0.3 * rms(side, 1, 2));
    }
  });

  it('play on across the cuts of shots that share them: one cue is one sound', () => {
    const whole = lay([{ kind: 'music', instrument: 'piano', mood: 'calm', startFrame: 0, endFrame: 180 }]); // prettier-ignore
    const early = lay([{ kind: 'music', instrument: 'piano', mood: 'calm', startFrame: 0, endFrame: 120 }]); // prettier-ignore
    // Up to where the shorter one goes out they are the same notes; only their level is set by all of them.
    const [a, b] = [whole, early].map(({ left }) => left.subarray(0, 3.5 * SAMPLE_RATE_HZ));
    const ratio = rms(a!, 0, 3.5) / rms(b!, 0, 3.5);
    const off = a!.map((value, i) => value - b![i]! * ratio);
    expect(rms(off, 0, 3.5)).toBeLessThan(0.02 * rms(a!, 0, 3.5));
  });

  it('that join the music later are in its time', () => {
    const guitar: PlayedCue = { kind: 'music', instrument: 'drums', mood: 'calm', startFrame: 60, endFrame: 180 }; // prettier-ignore
    const piano: PlayedCue = { kind: 'music', instrument: 'piano', mood: 'calm', startFrame: 0, endFrame: 180 }; // prettier-ignore
    const { left } = lay([guitar]);
    const joined = lay([piano, guitar]).left;
    const alone = lay([piano]).left;
    const drums = joined.map((value, i) => value - alone[i]!);
    // Bars of 10/3 s: the bar that begins at 3.33 s begins with the big drum, which alone would begin at 2 s.
    expect(rms(drums, 3.33, 3.43)).toBeGreaterThan(3 * rms(drums, 3.1, 3.3));
    expect(rms(left, 1.86, 1.96)).toBeGreaterThan(0.01);
  });
});
