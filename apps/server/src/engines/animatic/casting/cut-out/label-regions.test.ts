import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelRegions } from './label-regions.ts';

const masks = fc
  .record({ width: fc.integer({ min: 1, max: 12 }), height: fc.integer({ min: 1, max: 12 }) })
  .chain((size) =>
    fc
      .array(fc.integer({ min: 0, max: 1 }), {
        minLength: size.width * size.height,
        maxLength: size.width * size.height,
      })
      .map((pixels) => ({ size, mask: Uint8Array.from(pixels) })),
  );

/** One pixel after the other into its neighbours: slow and plain. */
function flood(mask: Uint8Array, { width, height }: { width: number; height: number }): number[] {
  const labels = Array.from(mask, () => 0);
  let label = 0;
  const visit = (x: number, y: number): void => {
    const at = y * width + x;
    if (x < 0 || y < 0 || x >= width || y >= height || !mask[at] || labels[at]) return;
    labels[at] = label;
    visit(x - 1, y);
    visit(x + 1, y);
    visit(x, y - 1);
    visit(x, y + 1);
  };
  for (let at = 0; at < mask.length; at++) {
    if (!mask[at] || labels[at]) continue;
    label += 1;
    visit(at % width, Math.floor(at / width));
  }
  return labels;
}

describe('labelRegions', () => {
  it('gives what is joined by its sides one number, in the order of the first pixels', () => {
    fc.assert(
      fc.property(masks, ({ mask, size }) => {
        expect([...labelRegions(mask, size).labels]).toEqual(flood(mask, size));
      }),
    );
  });

  it('joins the arms of a U that meet in the last row', () => {
    const mask = Uint8Array.from([1, 0, 1, 1, 0, 1, 1, 1, 1]);
    const { labels, regions } = labelRegions(mask, { width: 3, height: 3 });
    expect([...labels]).toEqual([...mask]);
    expect(regions).toEqual([{ label: 1, pixels: 7, left: 0, top: 0, right: 2, bottom: 2 }]);
  });

  it('lists the largest first, with its box', () => {
    const mask = Uint8Array.from([1, 0, 1, 1, 0, 0, 0, 1]);
    expect(labelRegions(mask, { width: 4, height: 2 }).regions).toEqual([
      { label: 2, pixels: 3, left: 2, top: 0, right: 3, bottom: 1 },
      { label: 1, pixels: 1, left: 0, top: 0, right: 0, bottom: 0 },
    ]);
  });
});
