import type { Clip } from '@callsheet/animatic';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutSegments } from './cut-segments.ts';

describe('cutSegments', () => {
  it('begins a segment at every cut and divides a clip of more than two seconds evenly', () => {
    expect(cutSegments({ clips: clipsOf([30, 60, 125]) })).toEqual([
      { startFrame: 0, endFrame: 30 },
      { startFrame: 30, endFrame: 90 },
      { startFrame: 90, endFrame: 132 },
      { startFrame: 132, endFrame: 173 },
      { startFrame: 173, endFrame: 215 },
    ]);
  });

  it('covers every frame once, in order, in pieces of 1 to 60 frames', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 450 }), { minLength: 1 }), (lengths) => {
        const segments = cutSegments({ clips: clipsOf(lengths) });
        const sizes = segments.map(({ startFrame, endFrame }) => endFrame - startFrame);
        expect(segments.map(({ startFrame }) => startFrame)).toEqual([
          0,
          ...segments.slice(0, -1).map(({ endFrame }) => endFrame),
        ]);
        expect(segments.at(-1)!.endFrame).toBe(lengths.reduce((sum, length) => sum + length));
        expect(Math.min(...sizes)).toBeGreaterThanOrEqual(1);
        expect(Math.max(...sizes)).toBeLessThanOrEqual(60);
      }),
    );
  });
});

function clipsOf(lengths: readonly number[]): Clip[] {
  let end = 0;
  return lengths.map((length) => {
    const startFrame = end;
    end += length;
    return { startFrame, endFrame: end } as Clip;
  });
}
