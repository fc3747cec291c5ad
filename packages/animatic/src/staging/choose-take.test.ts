import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseTake, type TakeRequest } from './choose-take.ts';

const BOY: TakeRequest = {
  durationSeconds: 6.8,
  shownSeconds: 4,
  wantedSeconds: 0,
  talks: [],
  ownLines: [],
  otherLines: [],
};
const TALK = { startSeconds: 5.2, endSeconds: 6.2 };

describe('the part of a reference video that a shot plays', () => {
  it('goes on from the shot before, or begins where the rest fits', () => {
    expect(chooseTake({ ...BOY, wantedSeconds: 2 })).toEqual({
      startSeconds: 2,
      untilSeconds: 6.8,
      speed: 1,
    });
    expect(chooseTake({ ...BOY, wantedSeconds: 5 })).toMatchObject({ startSeconds: 2.8, speed: 1 });
  });

  it('is slower, by no more than a fifth, where the source is too short, and holds its end', () => {
    expect(chooseTake({ ...BOY, shownSeconds: 8 })).toEqual({
      startSeconds: 0,
      untilSeconds: 6.8,
      speed: 0.85,
    });
    expect(chooseTake({ ...BOY, shownSeconds: 20 }).speed).toBe(0.8);
  });

  it('has lips that move while they speak', () => {
    const line = { startSeconds: 1, endSeconds: 2 };
    const take = chooseTake({ ...BOY, shownSeconds: 2.5, talks: [TALK], ownLines: [line] });
    expect(take).toMatchObject({ startSeconds: 4.2, speed: 1 });
  });

  it('shuts the mouth before somebody else has the word', () => {
    const line = { startSeconds: 0.5, endSeconds: 6 };
    const take = chooseTake({ ...BOY, shownSeconds: 6.7, talks: [TALK], otherLines: [line] });
    expect(take).toMatchObject({ startSeconds: 0, untilSeconds: 5.1 });
    expect(take.speed).toBeGreaterThanOrEqual(0.8);
  });

  it('stays where a head hardly moves when another stands beside it', () => {
    const box = (x: number) => ({ x, y: 0.2, width: 0.15, height: 0.3 });
    const heads = [
      { seconds: 0, box: box(0.6) },
      { seconds: 2, box: box(0.3) },
      { seconds: 6, box: box(0.32) },
    ];
    const request = { ...BOY, shownSeconds: 5, talks: [], keeps: { heads, width: 0.32 } };
    expect(chooseTake(request).startSeconds).toBeGreaterThanOrEqual(1.75);
    expect(chooseTake({ ...request, keeps: { heads, width: 1 } }).startSeconds).toBe(0);
  });

  it('never runs over its end, backwards or slower than is natural', () => {
    const stretch = fc
      .tuple(fc.float({ min: 0, max: 20, noNaN: true }), fc.float({ min: 0, max: 5, noNaN: true }))
      .map(([startSeconds, length]) => ({ startSeconds, endSeconds: startSeconds + length }));
    const request = fc.record({
      durationSeconds: fc.float({ min: Math.fround(0.5), max: 30, noNaN: true }),
      shownSeconds: fc.float({ min: Math.fround(0.05), max: 15, noNaN: true }),
      wantedSeconds: fc.float({ min: 0, max: 30, noNaN: true }),
      talks: fc.array(stretch, { maxLength: 4 }),
      ownLines: fc.array(stretch, { maxLength: 2 }),
      otherLines: fc.array(stretch, { maxLength: 2 }),
    });
    fc.assert(
      fc.property(request, (one) => {
        const take = chooseTake(one);
        expect(take.startSeconds).toBeGreaterThanOrEqual(0);
        expect(take.startSeconds).toBeLessThan(one.durationSeconds);
        expect(take.untilSeconds).toBeGreaterThan(take.startSeconds);
        expect(take.untilSeconds).toBeLessThanOrEqual(one.durationSeconds);
        expect(take.speed).toBeGreaterThanOrEqual(0.8);
        expect(take.speed).toBeLessThanOrEqual(1);
      }),
      { numRuns: 100 },
    );
  });
});
