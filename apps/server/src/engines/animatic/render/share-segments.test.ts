import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareSegments } from './share-segments.ts';

describe('shareSegments', () => {
  it('gives each worker a stretch of the film, and the last of the other to who is done', () => {
    const shares = shareSegments(7, 2);
    const taken = [0, 1, 0, 0, 0, 0, 1, 1].map((worker) => shares.next(worker));
    expect(taken).toEqual([0, 4, 1, 2, 3, 6, 5, undefined]);
  });

  it('hands every segment out exactly once, whoever asks', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 40 }),
        fc.integer({ min: 1, max: 8 }),
        fc.infiniteStream(fc.nat({ max: 7 })),
        (segmentCount, workerCount, asking) => {
          const shares = shareSegments(segmentCount, workerCount);
          const taken: number[] = [];
          for (const worker of asking) {
            const segment = shares.next(worker % workerCount);
            if (segment === undefined) break;
            taken.push(segment);
          }
          expect(taken.toSorted((a, b) => a - b)).toEqual(
            Array.from({ length: segmentCount }, (_, index) => index),
          );
        },
      ),
    );
  });
});
