import { describe, expect, it } from 'vitest';
import { doubleRate } from './double-rate.ts';

const sine = (hertz: number, rate: number, length: number) =>
  Float32Array.from({ length }, (_, i) => Math.sin((2 * Math.PI * hertz * i) / rate));

describe('a sound at twice its rate', () => {
  it.each([100, 1_000, 5_000, 8_000])('is the same sound at %i Hz within 1 per cent', (hertz) => {
    const doubled = doubleRate(sine(hertz, 24_000, 2_400));
    const wanted = sine(hertz, 48_000, 4_800);
    for (let i = 100; i < 4_700; i++) expect(Math.abs(doubled[i]! - wanted[i]!)).toBeLessThan(0.01);
  });
});
