import { describe, expect, it } from 'vitest';
import { makeNoise } from '../make-noise.ts';
import { SAMPLE_RATE_HZ, type StereoSound } from '../stereo-sound.ts';
import { masterGains, scale } from './master.ts';
import { measureLoudness } from './measure-loudness.ts';
import { truePeaks } from './true-peaks.ts';

const RATE = SAMPLE_RATE_HZ;

function sine(hertz: number, decibels: number, seconds = 4): Float32Array {
  const amplitude = 10 ** (decibels / 20);
  return Float32Array.from(
    { length: seconds * RATE },
    (_, i) => amplitude * Math.sin((2 * Math.PI * hertz * i) / RATE),
  );
}

const both = (samples: Float32Array): StereoSound => ({ left: samples, right: samples });
const peakDb = ({ left, right }: StereoSound) =>
  20 * Math.log10(Math.max(...[left, right].map((side) => truePeaks(side, 0.001).reduce((a, b) => Math.max(a, b), 0)))); // prettier-ignore

describe('loudness', () => {
  it('is what EBU Tech 3341 says of its test tones: 1 kHz at -23 dBFS on both sides is -23 LUFS', () => {
    expect(measureLoudness(both(sine(1_000, -23)))).toBeCloseTo(-23, 1);
    expect(measureLoudness(both(sine(1_000, -33)))).toBeCloseTo(-33, 1);
  });

  it('does not count pauses, and is nothing for silence', () => {
    const paused = new Float32Array(12 * RATE);
    paused.set(sine(1_000, -23));
    expect(measureLoudness(both(paused))).toBeCloseTo(-23, 0);
    expect(measureLoudness(both(new Float32Array(RATE)))).toBeNull();
  });

  it('finds a peak between two samples', () => {
    // A quarter of the rate, an eighth of a turn off: every sample is 3 dB under the wave.
    const wave = Float32Array.from({ length: 4_800 }, (_, i) => Math.sin((Math.PI / 2) * i + Math.PI / 4)); // prettier-ignore
    const peaks = truePeaks(wave, 0.5).subarray(100, 4_700);
    expect(peaks.reduce((a, b) => Math.max(a, b), 0)).toBeCloseTo(1, 2);
  });
});

describe('a mastered film', () => {
  const noise = makeNoise(6 * RATE, 5);
  /** Low for the most part with short peaks in it, as talk is. */
  const talk = noise.map((value, i) => value * (i % 12_000 < 60 ? 0.95 : 0.05));

  it.each([0.05, 0.3, 1.9])(
    'is at -16 LUFS within 0.5 and under -1.9 dBTP, mixed at %s',
    (level) => {
      const mix = both(talk.map((value) => value * level));
      const film = scale(mix, masterGains(mix));
      expect(Math.abs(measureLoudness(film)! + 16)).toBeLessThan(0.5);
      expect(peakDb(film)).toBeLessThan(-1.9);
    },
  );

  it('is left alone when there is hardly a sound in it', () => {
    expect(masterGains(both(new Float32Array(RATE)))).toBe(1);
    expect(masterGains(both(talk.map((value) => value * 0.004)))).toBe(1);
  });

  it('has gains that move smoothly', () => {
    const gains = masterGains(both(talk));
    if (typeof gains === 'number') throw new Error('nothing was limited');
    for (let i = 1; i < gains.length; i++) {
      expect(Math.abs(gains[i]! / gains[i - 1]! - 1)).toBeLessThan(0.005);
    }
  });
});
