import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { floodGround } from './flood-ground.ts';

const SIZE = { width: 60, height: 40 };

type Rectangle = { x: number; y: number; width: number; height: number };

const rectangle: fc.Arbitrary<Rectangle> = fc
  .record({
    x: fc.integer({ min: 0, max: 50 }),
    y: fc.integer({ min: 0, max: 30 }),
    width: fc.integer({ min: 1, max: 40 }),
    height: fc.integer({ min: 1, max: 30 }),
  })
  .map(({ x, y, width, height }) => ({
    x,
    y,
    width: Math.min(width, SIZE.width - x),
    height: Math.min(height, SIZE.height - y),
  }));

function isInside({ x, y, width, height }: Rectangle, column: number, row: number): boolean {
  return column >= x && column < x + width && row >= y && row < y + height;
}

/** 0 on the paper, 100 on any of the rectangles. */
function paint(rectangles: readonly Rectangle[]): Float32Array {
  return Float32Array.from({ length: SIZE.width * SIZE.height }, (_, at) => {
    const [column, row] = [at % SIZE.width, Math.floor(at / SIZE.width)];
    return rectangles.some((one) => isInside(one, column, row)) ? 100 : 0;
  });
}

describe('flooding the ground', () => {
  it('never enters a subject, whatever rectangles it is made of', () => {
    fc.assert(
      fc.property(fc.array(rectangle, { minLength: 1, maxLength: 6 }), (rectangles) => {
        const levels = paint(rectangles);
        const ground = floodGround({ ...SIZE, levels }, 10);
        ground.forEach((value, at) => expect(value === 1 && levels[at]! > 10).toBe(false));
      }),
    );
  });

  it('covers all paper around one rectangle that stands clear of the edge', () => {
    fc.assert(
      fc.property(rectangle, (one) => {
        fc.pre(one.x >= 3 && one.y >= 3);
        fc.pre(one.x + one.width <= SIZE.width - 3 && one.y + one.height <= SIZE.height - 3);
        const levels = paint([one]);
        const ground = floodGround({ ...SIZE, levels }, 10);
        expect([...ground]).toEqual([...levels].map((level) => (level === 0 ? 1 : 0)));
      }),
    );
  });

  it('does not reach what a closed frame surrounds, nor through a gap of two pixels', () => {
    const frame = { x: 10, y: 10, width: 30, height: 20 };
    const inner = { x: 12, y: 12, width: 26, height: 16 };
    const levels = paint([frame]);
    levels.forEach((_, at) => {
      if (isInside(inner, at % SIZE.width, Math.floor(at / SIZE.width))) levels[at] = 0;
    });
    const middle = 20 * SIZE.width + 25;
    expect(floodGround({ ...SIZE, levels }, 10)[middle]).toBe(0);
    for (const row of [10, 11]) levels.fill(0, row * SIZE.width + 20, row * SIZE.width + 22);
    expect(floodGround({ ...SIZE, levels }, 10)[middle]).toBe(0);
    for (const row of [10, 11]) levels.fill(0, row * SIZE.width + 20, row * SIZE.width + 24);
    expect(floodGround({ ...SIZE, levels }, 10)[middle]).toBe(1);
  });
});
