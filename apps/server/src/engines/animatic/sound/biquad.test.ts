import { describe, expect, it } from 'vitest';
import { filterSound, type FilterShape } from './biquad.ts';

const RATE = 48_000;

/** What a filter does to a tone, in decibels. */
function gainDb(shape: FilterShape, hertz: number): number {
  const tone = Float32Array.from({ length: RATE }, (_, i) =>
    Math.sin((2 * Math.PI * hertz * i) / RATE),
  );
  const level = (samples: Float32Array) =>
    samples.subarray(RATE / 2).reduce((sum, value) => sum + value * value, 0);
  return 10 * Math.log10(level(filterSound(tone.slice(), RATE, [shape])) / level(tone));
}

describe('filters', () => {
  it.each([
    ['low-pass', [0, -3, -24]],
    ['high-pass', [-24, -3, 0]],
    ['band-pass', [-14.7, 0, -14.7]],
    ['peak', [0.2, 6, 0.2]],
    ['high-shelf', [0, 3, 6]],
    ['low-shelf', [6, 3, 0]],
  ] as const)(
    '%s: %j dB two octaves under, at and two octaves over its frequency',
    (kind, wanted) => {
      const shape = { kind, hertz: 1_000, gainDb: 6, ...(kind === 'band-pass' && { q: 1.41 }) };
      wanted.forEach((decibels, index) => {
        expect(Math.abs(gainDb(shape, [250, 1_000, 4_000][index]!) - decibels)).toBeLessThan(0.8);
      });
    },
  );
});
