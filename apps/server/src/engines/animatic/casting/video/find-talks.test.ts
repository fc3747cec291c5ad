import { describe, expect, it } from 'vitest';
import { findTalks } from './find-talks.ts';

const lips = (openings: number[]) =>
  openings.map((opening, index) => ({ seconds: 0.5 + index, opening }));

describe('where lips move', () => {
  it('is where they are further apart than shut lips are, with half the time to their neighbours', () => {
    expect(findTalks(lips([0.3, 0.36, 0.34, 0.58, 0.82, 0.35]))).toEqual([
      { startSeconds: 3, endSeconds: 5 },
    ]);
  });

  it('takes words with a short pause between them as one, and a single moment as none', () => {
    const close = [0.3, 0.6, 0.3, 0.6, 0.3, 0.3, 0.3, 0.3, 0.6].map((opening, index) => ({
      seconds: index / 4,
      opening,
    }));
    expect(findTalks(close)).toEqual([{ startSeconds: 0.125, endSeconds: 0.875 }]);
  });

  it('is nowhere where a mouth stays as it is, seen from a side too', () => {
    expect(findTalks(lips([0.3, 0.31, 0.3]))).toEqual([]);
    expect(findTalks(lips([0.6, 0.62, 0.61, 0.64]))).toEqual([]);
    expect(findTalks([])).toEqual([]);
  });
});
