import { describe, expect, it } from 'vitest';
import { mixSpeech } from './mix-speech.ts';

const RATE = 48_000;

function tone(seconds: number, amplitude: number): Float32Array {
  return Float32Array.from(
    { length: seconds * RATE },
    (_, i) => amplitude * Math.sin((2 * Math.PI * 300 * i) / RATE),
  );
}

function rms(samples: Float32Array, from: number, to: number): number {
  const part = samples.subarray(from, to);
  return Math.sqrt(part.reduce((sum, value) => sum + value * value, 0) / part.length);
}

describe('mixSpeech', () => {
  it('is exactly as long as the film and silent where nobody speaks', () => {
    const clip = { samples: tone(0.5, 0.2), startSample: 24_000, endSample: 72_000, pan: 0 };
    const { left, right } = mixSpeech([clip], 96_000, RATE);
    expect([left.length, right.length]).toEqual([96_000, 96_000]);
    expect(left.subarray(0, 24_000).every((value) => value === 0)).toBe(true);
    expect(left.subarray(48_000).every((value) => value === 0)).toBe(true);
    expect(rms(left, 24_000, 24_048)).toBeLessThan(0.05);
    expect(rms(left, 30_000, 42_000)).toBeCloseTo(0.13, 2);
  });

  it('brings quiet and loud voices to the same loudness', () => {
    const at = (amplitude: number) => {
      const clip = { samples: tone(1, amplitude), startSample: 0, endSample: RATE, pan: 0 };
      return rms(mixSpeech([clip], RATE, RATE).left, 4_800, 43_200);
    };
    expect(at(0.05)).toBeCloseTo(0.13, 2);
    expect(at(0.9)).toBeCloseTo(0.13, 2);
  });

  it('pans with constant power', () => {
    const power = (pan: number) => {
      const clip = { samples: tone(1, 0.2), startSample: 0, endSample: RATE, pan };
      const { left, right } = mixSpeech([clip], RATE, RATE);
      return [rms(left, 4_800, 43_200), rms(right, 4_800, 43_200)] as const;
    };
    const [left, right] = power(-1);
    expect(right).toBeLessThan(1e-6);
    const [midLeft, midRight] = power(0);
    expect(midLeft).toBeCloseTo(midRight, 6);
    expect(midLeft ** 2 + midRight ** 2).toBeCloseTo(left ** 2, 4);
  });

  it('cuts a line at the end of its time with a fade', () => {
    const clip = { samples: tone(2, 0.2), startSample: 0, endSample: RATE, pan: 0 };
    const { left } = mixSpeech([clip], 2 * RATE, RATE);
    expect(left.subarray(RATE).every((value) => value === 0)).toBe(true);
    expect(rms(left, RATE - 240, RATE)).toBeLessThan(0.13 * 0.1);
  });

  it('never reaches full scale, however many speak at once', () => {
    const clips = Array.from({ length: 20 }, () => ({
      samples: tone(1, 0.5),
      startSample: 0,
      endSample: RATE,
      pan: 0,
    }));
    const { left } = mixSpeech(clips, RATE, RATE);
    expect(left.every((value) => Math.abs(value) <= 1)).toBe(true);
  });

  it('leaves out what lies beyond the film', () => {
    const clip = { samples: tone(1, 0.2), startSample: 90_000, endSample: 200_000, pan: 0 };
    expect(mixSpeech([clip], 48_000, RATE).left.every((value) => value === 0)).toBe(true);
  });
});
