import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutout, shot } from '../testing/test-film.ts';
import { castPlayer } from './cast-players.ts';
import { standAside } from './stand-aside.ts';

const child = castPlayer(cutout(1, { head: 0.4, aspect: 0.8 }), shot({ cast: [] }), {
  roles: new Map(),
  sides: new Map(),
});
const at = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });
const stand = (box: ReturnType<typeof at>) => ({ player: child, depth: 1, box });
const round = (box: ReturnType<typeof at>) =>
  Object.values(box).map((value) => Math.round(value * 1000) / 1000);

describe('who comes into the scene of another', () => {
  it('stays where no face is covered', () => {
    const place = stand(at(0.55, 0.2, 0.4, 1));
    expect(standAside(place, { face: at(0.136, 0.2, 0.228, 0.3), side: 'left' })).toBe(place);
  });

  it('goes beside the face, on either side', () => {
    const place = stand(at(0.3, 0.2, 0.4, 1));
    const left = standAside(place, { face: at(0.136, 0.2, 0.228, 0.3), side: 'left' });
    expect(round(left.box)).toEqual([0.376, 0.2, 0.4, 1]);
    const right = standAside(place, { face: at(0.636, 0.2, 0.228, 0.3), side: 'right' });
    expect(round(right.box)).toEqual([0.224, 0.2, 0.4, 1]);
  });

  it('stands before the body, below the chin, where a narrow frame has no room beside the face', () => {
    const place = stand(at(0.2, 0.3, 0.75, 1));
    const { box } = standAside(place, { face: at(0.12, 0.2, 0.6, 0.35), side: 'left' });
    expect(box.y).toBeCloseTo(0.562, 9);
    // The head's right edge is where it is still seen.
    const { head } = child.anatomy;
    expect(box.x + (head.x + head.width) * box.width).toBeCloseTo(0.985, 9);
    expect(box.y + (head.y + head.height) * box.height).toBeLessThanOrEqual(0.9);
    expect(box.y + box.height).toBeGreaterThanOrEqual(1.04);
  });

  it('never covers a face, wherever it is, that leaves room for another head', () => {
    const boxes = fc.record({
      x: fc.float({ min: 0, max: Math.fround(0.2), noNaN: true }),
      y: fc.float({ min: 0, max: Math.fround(0.2), noNaN: true }),
      width: fc.float({ min: Math.fround(0.1), max: Math.fround(0.5), noNaN: true }),
      height: fc.float({ min: Math.fround(0.1), max: Math.fround(0.45), noNaN: true }),
    });
    fc.assert(
      fc.property(boxes, fc.float({ min: 0, max: Math.fround(0.5), noNaN: true }), (face, x) => {
        const { box } = standAside(stand(at(x, 0.25, 0.5, 1)), { face, side: 'left' });
        const isBeside = box.x >= face.x + face.width - 1e-9;
        const isBelow = box.y >= face.y + face.height - 1e-9;
        const isAbove = box.y + box.height <= face.y;
        const isLeft = box.x + box.width <= face.x;
        expect(isBeside || isBelow || isAbove || isLeft).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
