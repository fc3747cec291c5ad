import { describe, expect, it } from 'vitest';
import { mixSound } from './mix-sound.ts';

const RATE = 48_000;
const flat = (seconds: number, value: number) => new Float32Array(seconds * RATE).fill(value);

function mixOf(
  sound: { seconds: number; from?: number; until: number },
  lines = [] as { at: number; seconds: number }[],
) {
  return mixSound({
    lines: lines.map(({ at, seconds }) => ({
      samples: flat(seconds, 0.1),
      startSample: at * RATE,
      endSample: (at + seconds) * RATE,
      pan: 0,
    })),
    sounds: [
      {
        left: flat(sound.seconds, 0.5),
        right: flat(sound.seconds, -0.25),
        startSample: (sound.from ?? 0) * RATE,
        endSample: sound.until * RATE,
      },
    ],
    sampleCount: 4 * RATE,
    sampleRateHz: RATE,
  });
}

describe("a request's own sound", () => {
  it('is heard as it is, on both sides, and silence follows where it is shorter', () => {
    const { left, right } = mixOf({ seconds: 2, until: 4 });
    expect([left[0], right[0], left[95_999], right[95_999]]).toEqual([0.5, -0.25, 0.5, -0.25]);
    expect(left.subarray(96_000).every((value) => value === 0)).toBe(true);
  });

  it('is cut where its place ends, without a click', () => {
    const { left } = mixOf({ seconds: 4, from: 1, until: 3 });
    expect([left[47_999], left[48_000]]).toEqual([0, 0.5]);
    expect(left[3 * RATE - 1]).toBeLessThan(0.001);
    expect(left[3 * RATE]).toBe(0);
  });

  it('gives way to a spoken line, and comes back', () => {
    const { right } = mixOf({ seconds: 4, until: 4 }, [{ at: 1.5, seconds: 1 }]);
    // The line itself is brought to 0.13 on both sides.
    expect(right[2 * RATE]! - 0.13).toBeCloseTo(-0.25 * 0.28, 3);
    expect(right[RATE]).toBe(-0.25);
    expect(right[3 * RATE]).toBe(-0.25);
  });
});
