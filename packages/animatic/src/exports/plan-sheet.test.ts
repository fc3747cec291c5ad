import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planSheet, type Panel } from './plan-sheet.ts';

/** Every size of 720P and 1080P, and what a first frame may give. */
const SHAPES = [[1280, 720], [720, 1280], [960, 960], [1104, 832], [832, 1104], [1920, 1080], [1080, 1920], [1440, 1440], [2592, 320], [320, 2592]] as const; // prettier-ignore

const gridOf = (panels: number, width = 1280, height = 720) => {
  const sheet = planSheet({ panels, width, height });
  const count = (axis: 'x' | 'y') => new Set(sheet.panels.map((panel) => panel[axis])).size;
  return `${count('x')}x${count('y')}`;
};

describe('a storyboard sheet', () => {
  it.each([
    [1, '1x1'],
    [2, '1x2'],
    [3, '1x3'],
    [4, '2x2'],
    [5, '2x3'],
    [6, '2x3'],
    [7, '2x4'],
    [8, '2x4'],
    [9, '3x3'],
    [12, '3x4'],
    [16, '4x4'],
    [17, '4x5'],
    [21, '5x5'],
  ])('of %i wide panels is a grid of %s', (panels, grid) => {
    expect(gridOf(panels)).toBe(grid);
  });

  it('of two tall panels stands side by side', () => {
    expect(gridOf(2, 720, 1280)).toBe('2x1');
  });

  it('keeps every limit of a reference image, its panels apart, in reading order, in the shape of the film', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 25 }),
        fc.constantFrom(...SHAPES),
        (panels, [width, height]) => {
          const sheet = planSheet({ panels, width, height });
          for (const side of [sheet.width, sheet.height]) {
            expect(side).toBeGreaterThanOrEqual(240);
            expect(side).toBeLessThanOrEqual(8000);
          }
          const aspect = sheet.width / sheet.height;
          expect(aspect).toBeGreaterThanOrEqual(1 / 8);
          expect(aspect).toBeLessThanOrEqual(8);
          // Before it is packed: 20 MB is the limit of the file.
          expect(sheet.width * sheet.height * 3).toBeLessThan(14_000_000);
          expect(sheet.panels).toHaveLength(panels);
          for (const panel of sheet.panels) {
            expect(panel.width / panel.height / (width / height)).toBeCloseTo(1, 1);
            expect(panel.x).toBeGreaterThanOrEqual(8);
            expect(panel.x + panel.width + 8).toBeLessThanOrEqual(sheet.width);
            expect(panel.y + panel.height + 8).toBeLessThanOrEqual(sheet.height);
          }
          sheet.panels.slice(1).forEach((panel, index) => {
            expect(follows(sheet.panels[index]!, panel)).toBe(true);
          });
        },
      ),
    );
  });
});

/** To the right of the one before, or at the start of the row below; never less than 8 pixels from it. */
function follows(before: Panel, panel: Panel): boolean {
  if (panel.y === before.y) return panel.x >= before.x + before.width + 8;
  return panel.y >= before.y + before.height + 8 && panel.x < before.x + before.width;
}
