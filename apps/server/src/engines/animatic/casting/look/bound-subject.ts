import type { Box } from '@callsheet/animatic';
import type { Raster } from './raster.ts';

/** Fainter than this, a pixel is the edge's, not the subject's. */
const THERE = 128;

/** The box around what is not transparent, in fractions; `null`: nothing is there. */
export function boundSubject({ width, height, rgba }: Raster): Box | null {
  let [left, right, top, bottom] = [width, -1, height, -1];
  for (let y = 0, at = 3; y < height; y++) {
    for (let x = 0; x < width; x++, at += 4) {
      if (rgba[at]! < THERE) continue;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
    }
  }
  if (right < 0) return null;
  return {
    x: left / width,
    y: top / height,
    width: (right + 1 - left) / width,
    height: (bottom + 1 - top) / height,
  };
}
