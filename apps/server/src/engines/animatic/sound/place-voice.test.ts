import type { Framing } from '@callsheet/screenplay';
import { describe, expect, it } from 'vitest';
import { filterSound } from './biquad.ts';
import { placeVoice, type PlacedVoice } from './place-voice.ts';
import { makeSilence, SAMPLE_RATE_HZ, type StereoSound } from './stereo-sound.ts';

const RATE = SAMPLE_RATE_HZ;

function tone(seconds: number, amplitude = 0.2, hertz = 300): Float32Array {
  return Float32Array.from(
    { length: seconds * RATE },
    (_, i) => amplitude * Math.sin((2 * Math.PI * hertz * i) / RATE),
  );
}

function rms(samples: Float32Array, from = 0, to = samples.length): number {
  const part = samples.subarray(from, to);
  return Math.sqrt(part.reduce((sum, value) => sum + value * value, 0) / part.length);
}

const DRY: PlacedVoice = {
  samples: tone(1),
  startSample: 0,
  endSample: 2 * RATE,
  pan: 0,
  framing: 'extreme-close-up',
};

function place(changes: Partial<PlacedVoice>, seconds = 3): StereoSound {
  const speech = makeSilence(seconds * RATE);
  placeVoice(speech, { ...DRY, ...changes });
  return speech;
}

describe('a voice in the film', () => {
  it('is heard in its time and nowhere else, at one level whatever its sample was', () => {
    const { left } = place({ samples: tone(0.5), startSample: 24_000 });
    expect(left.subarray(0, 24_000).every((value) => value === 0)).toBe(true);
    expect(left.subarray(48_000).every((value) => value === 0)).toBe(true);
    expect(rms(left, 24_000, 24_048)).toBeLessThan(0.05);
    for (const amplitude of [0.05, 0.9]) {
      expect(rms(place({ samples: tone(1, amplitude) }).left, 4_800, 43_200)).toBeCloseTo(0.13, 2);
    }
  });

  it('stands on its side with constant power', () => {
    const [left, right] = Object.values(place({ pan: -1 })).map((side) => rms(side, 4_800, 43_200));
    expect(right).toBeLessThan(1e-6);
    const middle = Object.values(place({})).map((side) => rms(side, 4_800, 43_200));
    expect(middle[0]).toBeCloseTo(middle[1]!, 6);
    expect(middle[0]! ** 2 + middle[1]! ** 2).toBeCloseTo(left! ** 2, 4);
  });

  it('is cut at the end of its time with a fade, and with the film', () => {
    const { left } = place({ samples: tone(2), endSample: RATE });
    expect(left.subarray(RATE).every((value) => value === 0)).toBe(true);
    expect(rms(left, RATE - 240, RATE)).toBeLessThan(0.13 * 0.1);
    const late = place({ startSample: 90_000, endSample: 200_000 }, 1);
    expect(late.left.every((value) => value === 0)).toBe(true);
  });

  it('sounds on in the room the more the wider the shot is', () => {
    const framings: Framing[] = ['extreme-close-up', 'close-up', 'medium-close', 'medium', 'full', 'wide', 'extreme-wide']; // prettier-ignore
    const tails = framings.map((framing) => rms(place({ framing }).left, RATE, 1.3 * RATE));
    expect(tails[0]).toBe(0);
    expect(tails.toSorted((a, b) => a - b)).toEqual(tails);
    // A wide shot's room is 20 dB under the voice or less, and is gone after a second.
    expect(20 * Math.log10(tails[5]! / 0.13)).toBeGreaterThan(-40);
    expect(20 * Math.log10(tails.at(-1)! / 0.13)).toBeLessThan(-14);
    expect(rms(place({ framing: 'extreme-wide' }).left, 2 * RATE)).toBeLessThan(1e-4);
  });

  it('is soft when it is whispered and loud when it is shouted', () => {
    const level = (delivery: 'whisper' | 'shout') =>
      20 * Math.log10(rms(place({ delivery }).left) / rms(place({}).left));
    expect(level('whisper')).toBeCloseTo(-8, 1);
    expect(level('shout')).toBeCloseTo(4, 1);
  });

  it('has no lows and no highs over a telephone, and no highs from off screen', () => {
    const noisy = tone(1, 0.1, 120).map((low, i) => low + 0.1 * Math.sin(i * 0.2) + 0.1 * Math.sin(i * 0.9)); // prettier-ignore
    const band = (through: PlacedVoice['through'], hertz: number) => {
      const { left } = place({ samples: noisy, ...(through && { through }) });
      return rms(filterSound(left, RATE, [{ kind: 'band-pass', hertz, q: 4 }]));
    };
    expect(band('phone', 120)).toBeLessThan(0.15 * band(undefined, 120));
    expect(band('phone', 6_875)).toBeLessThan(0.15 * band(undefined, 6_875));
    expect(band('off-screen', 6_875)).toBeLessThan(0.45 * band(undefined, 6_875));
    expect(band('phone', 1_528)).toBeGreaterThan(band(undefined, 1_528));
  });
});
