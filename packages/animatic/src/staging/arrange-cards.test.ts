import { describe, expect, it } from 'vitest';
import { arrangeCards } from './arrange-cards.ts';

const rounded = (value: number) => Math.round(value * 1000) / 1000;
const arrange = (aspects: number[], width: number, height: number, smallestArea = 0) =>
  arrangeCards({ aspects, stage: { width, height }, gap: 0.1, smallestArea }).map((card) => ({
    x: rounded(card.x),
    y: rounded(card.y),
    width: rounded(card.width),
    height: rounded(card.height),
  }));

describe('arrangeCards', () => {
  it('stands two squares side by side in a broad stage and one above the other in a tall one', () => {
    expect(arrange([1, 1], 2.1, 1)).toEqual([
      { x: 0, y: 0, width: 1, height: 1 },
      { x: 1.1, y: 0, width: 1, height: 1 },
    ]);
    expect(arrange([1, 1], 1, 2.1)).toEqual([
      { x: 0, y: 0, width: 1, height: 1 },
      { x: 0, y: 1.1, width: 1, height: 1 },
    ]);
  });

  it('gives a row one height and whole pictures, centred', () => {
    expect(arrange([1, 1.5], 2.6, 2)).toEqual([
      { x: 0, y: 0.5, width: 1, height: 1 },
      { x: 1.1, y: 0.5, width: 1.5, height: 1 },
    ]);
  });

  it('crops towards equal cells when whole pictures would be too small', () => {
    const [whole] = arrange([0.6, 1.9], 2.1, 1);
    expect(whole!.width * whole!.height).toBeLessThan(0.6);
    const cropped = arrange([0.6, 1.9], 2.1, 1, 0.6);
    for (const { width, height } of cropped) expect(width * height).toBeGreaterThanOrEqual(0.6);
  });

  it('crops broad pictures at their sides alone, and no further than what they must show', () => {
    const request = { aspects: [16 / 9, 16 / 9], gap: 0.1, smallestArea: 2 };
    const stage = { width: 2.1, height: 1 };
    expect(arrangeCards({ ...request, stage }).map(({ width }) => rounded(width))).toEqual([1, 1]);
    const leastAspects = [1.5, 0.5];
    const [kept, cropped] = arrangeCards({ ...request, leastAspects, stage });
    expect(rounded(kept!.width / kept!.height)).toBe(1.5);
    expect(rounded(cropped!.width / cropped!.height)).toBe(1);
    for (const card of arrangeCards({ ...request, stage: { width: 4, height: 1 } }))
      expect(rounded(card.width / card.height)).toBe(1.778);
  });
});
