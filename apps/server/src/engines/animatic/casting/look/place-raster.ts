import type { Part } from './crop-raster.ts';
import type { Raster } from './raster.ts';

/** A picture of the given size that shows nothing but this part of it. */
export function placeRaster(
  { rgba }: Raster,
  part: Part,
  { width, height }: { width: number; height: number },
): Raster {
  const whole = new Uint8Array(width * height * 4);
  for (let y = 0; y < part.height; y++) {
    const row = rgba.subarray(y * part.width * 4, (y + 1) * part.width * 4);
    whole.set(row, ((part.top + y) * width + part.left) * 4);
  }
  return { width, height, rgba: whole };
}
