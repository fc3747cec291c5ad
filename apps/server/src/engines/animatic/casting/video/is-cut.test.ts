import { describe, expect, it } from 'vitest';
import { isCut } from './is-cut.ts';

const raster = (lightAt: (x: number, y: number) => number) => {
  const [width, height] = [64, 36];
  const rgba = new Uint8Array(width * height * 4).map((_, at) =>
    lightAt((at >> 2) % width, Math.floor((at >> 2) / width)),
  );
  return { width, height, rgba };
};

describe('a cut in a video', () => {
  it('is between pictures of other light, and not where the camera or somebody moves', () => {
    const ramp = raster((x) => x * 3);
    expect(
      isCut(
        ramp,
        raster((x) => (63 - x) * 3),
      ),
    ).toBe(true);
    expect(
      isCut(
        ramp,
        raster((x) => (x + 4) * 3),
      ),
    ).toBe(false);
    expect(
      isCut(
        ramp,
        raster((x, y) => (x < 12 && y < 12 ? 200 : x * 3)),
      ),
    ).toBe(false);
  });
});
