import { describe, expect, it } from 'vitest';
import { duckGains } from './duck-gains.ts';
import { SAMPLE_RATE_HZ } from './stereo-sound.ts';

const at = (seconds: number) => Math.round(seconds * SAMPLE_RATE_HZ);
const span = (from: number, to: number) => ({ startSample: at(from), endSample: at(to) });

describe('what gives way to speech', () => {
  it('is 10 dB down under a line, as it is elsewhere, and gets there smoothly', () => {
    const gains = duckGains([span(2, 3)], at(5));
    expect([gains[at(1.7)], gains[at(3.5)]]).toEqual([1, 1]);
    expect(20 * Math.log10(gains[at(2)]!)).toBeCloseTo(-10, 3);
    expect(20 * Math.log10(gains[at(2.9)]!)).toBeCloseTo(-10, 3);
    for (let i = 1; i < gains.length; i++) {
      expect(Math.abs(gains[i]! - gains[i - 1]!)).toBeLessThan(2e-4);
    }
  });

  it('stays down between lines that follow one another', () => {
    const gains = duckGains([span(2.4, 3), span(1, 2)], at(4));
    expect(20 * Math.log10(gains[at(2.2)]!)).toBeCloseTo(-10, 3);
  });
});
