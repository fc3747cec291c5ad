import type { Raster } from './raster.ts';

/** A rectangle of whole pixels of a picture. */
export type Part = { left: number; top: number; width: number; height: number };

/** A part of a picture, with memory of its own. */
export function cropRaster({ width, rgba }: Raster, part: Part): Raster {
  const cropped = new Uint8Array(part.width * part.height * 4);
  for (let y = 0; y < part.height; y++) {
    const from = ((part.top + y) * width + part.left) * 4;
    cropped.set(rgba.subarray(from, from + part.width * 4), y * part.width * 4);
  }
  return { width: part.width, height: part.height, rgba: cropped };
}
