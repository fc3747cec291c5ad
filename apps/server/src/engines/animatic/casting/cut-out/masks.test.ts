import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillHull } from './fill-hull.ts';
import { spreadMask } from './spread-mask.ts';

const size = { width: 9, height: 7 };
const masks = fc
  .array(fc.integer({ min: 0, max: 1 }), { minLength: 63, maxLength: 63 })
  .map((pixels) => Uint8Array.from(pixels));

describe('spreadMask', () => {
  it('gives every pixel the value that lies within the square around it', () => {
    const pixels = fc.integer({ min: 1, max: 4 });
    fc.assert(
      fc.property(masks, pixels, fc.constantFrom(0 as const, 1 as const), (mask, reach, value) => {
        const near = (at: number) =>
          mask.some(
            (one, other) =>
              one === value &&
              Math.abs((other % 9) - (at % 9)) <= reach &&
              Math.abs(Math.floor(other / 9) - Math.floor(at / 9)) <= reach,
          );
        const expected = mask.map((one, at) => (near(at) ? value : one));
        expect(spreadMask(mask, size, { pixels: reach, value })).toEqual(expected);
      }),
    );
  });
});

describe('fillHull', () => {
  it('fills what lies between the limbs of an L, and no more', () => {
    const rows = ['100000000', '100000000', '100000000', '100000000', '100000000', '111111111'];
    const mask = Uint8Array.from([...rows, '000000000'].join(''), Number);
    const hull = fillHull(mask, size);
    const counts = rows.map((_, y) => hull.subarray(y * 9, y * 9 + 9).filter(Boolean).length);
    expect(counts).toEqual([1, 3, 4, 6, 7, 9]);
    expect(hull.subarray(54).some(Boolean)).toBe(false);
  });

  it('holds the mask, and is its own hull but for a rounded pixel', () => {
    fc.assert(
      fc.property(masks, (mask) => {
        const hull = fillHull(mask, size);
        expect(mask.every((one, at) => one <= hull[at]!)).toBe(true);
        const rows = Array.from({ length: 7 }, (_, y) => hull.subarray(y * 9, y * 9 + 9));
        for (const row of rows)
          expect(row.lastIndexOf(1) - row.indexOf(1) + (row.includes(1) ? 1 : 0)).toBe(
            row.filter(Boolean).length,
          );
      }),
    );
  });

  it('leaves an empty mask empty', () => {
    expect(fillHull(new Uint8Array(63), size).some(Boolean)).toBe(false);
  });
});
