import type { Box } from '@callsheet/animatic';
import * as fc from 'fast-check';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { samplePath } from '../../test-support/sample-job.ts';
import { readRaster } from '../look/read-raster.ts';
import { drawSheet, gridCells, type SheetPlan } from '../test-support/draw-sheet.ts';
import { findPanels } from './find-panels.ts';

const GUTTERS = ['#ffffff', '#000000', '#2b6cb0', '#f2e3c6'];

/** Shared area over covered area. */
function overlap(a: Box, b: Box): number {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  const shared = Math.max(0, across) * Math.max(0, down);
  return shared / (a.width * a.height + b.width * b.height - shared);
}

async function expectFound(plan: SheetPlan): Promise<void> {
  const { raster, panels } = await drawSheet(plan);
  const found = findPanels(raster);
  expect(found).toHaveLength(panels.length);
  panels.forEach((panel, i) => expect(overlap(found[i]!, panel)).toBeGreaterThan(0.9));
}

describe('finding panels', () => {
  const size = { width: 960, height: 720 };

  it('finds each panel of every grid from 1x2 to 4x4, in reading order', async () => {
    for (const rows of [1, 2, 3, 4]) {
      for (const columns of [1, 2, 3, 4]) {
        if (rows * columns === 1) continue;
        const weights = { rows: Array(rows).fill(1), columns: Array(columns).fill(1) };
        const cells = gridCells(size, weights, { gap: 12, margin: 12 });
        await expectFound({ ...size, cells, gutter: '#ffffff', quality: 80 });
      }
    }
  });

  it('finds unequal cells between gutters of any colour and width, with and without a margin, after JPEG', async () => {
    const weights = fc.array(fc.integer({ min: 10, max: 24 }), { minLength: 2, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(
        fc.record({ rows: weights, columns: weights }),
        fc.constantFrom(...GUTTERS),
        fc.record({ gap: fc.integer({ min: 3, max: 26 }), margin: fc.constantFrom(0, 0, 20) }),
        fc.integer({ min: 60, max: 95 }),
        async (grid, gutter, spacing, quality) =>
          expectFound({ ...size, cells: gridCells(size, grid, spacing), gutter, quality }),
      ),
      { numRuns: 25, seed: 4 },
    );
  });

  it('finds one large panel beside two small ones, and a wide one below them', async () => {
    const cells = [
      { left: 0, top: 0, width: 630, height: 470 },
      { left: 640, top: 0, width: 320, height: 230 },
      { left: 640, top: 240, width: 320, height: 230 },
      { left: 0, top: 480, width: 960, height: 240 },
    ];
    await expectFound({ ...size, cells, gutter: '#101010', quality: 75 });
  });

  it('finds panels that only a line of two pixels parts', async () => {
    const cells = gridCells(size, { rows: [1, 1], columns: [1, 1, 1] }, { gap: 2, margin: 0 });
    await expectFound({ ...size, cells, gutter: '#000000' });
    await expectFound({ ...size, cells, gutter: '#ffffff', quality: 92 });
  });

  it.each(['girl.png', 'snake.png', 'scholar.jpg', 'surfer-cat.jpg'])(
    'finds none in %s, which is one picture',
    async (name) => {
      const raster = await readRaster(
        samplePath(name),
        name.endsWith('png') ? 'png' : 'jpeg',
        1024,
      );
      expect(findPanels(raster)).toEqual([]);
    },
  );

  it('finds none in a wall of panels, a picture that goes on behind each of its seams', async () => {
    const wall = sharp(
      fileURLToPath(
        import.meta.resolve('../../../../../../../examples/gallery/props/rusty-wall.svg'),
      ),
    );
    const { data, info } = await wall.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    expect(findPanels({ width: info.width, height: info.height, rgba: data })).toEqual([]);
  });

  it('finds six panels in a row, and in a column', async () => {
    for (const [rows, columns] of [
      [1, 6],
      [6, 1],
    ] as const) {
      const weights = { rows: Array(rows).fill(1), columns: Array(columns).fill(1) };
      const cells = gridCells(size, weights, { gap: 6, margin: 0 });
      await expectFound({ ...size, cells, gutter: '#ffffff' });
    }
  });

  it('finds none where two things stand beside each other on one paper', async () => {
    const { raster } = await drawSheet({ ...size, cells: [], gutter: '#ffffff' });
    for (const [left, colour] of [
      [120, 40],
      [620, 160],
    ] as const) {
      for (let y = 150; y < 600; y++)
        for (let x = left; x < left + 220; x++) {
          const isInside = ((x - left - 110) / 110) ** 2 + ((y - 375) / 225) ** 2 < 1;
          if (isInside)
            raster.rgba.fill(colour + (y % 20), (y * 960 + x) * 4, (y * 960 + x) * 4 + 3);
        }
    }
    expect(findPanels(raster)).toEqual([]);
  });
});
