import type { Raster } from './raster.ts';

/** What sharp has decoded. A `Buffer` would share its memory with every slice of it, and fill slowly. */
export function toRaster(
  { buffer, byteOffset, length }: Buffer,
  { width, height }: { width: number; height: number },
): Raster {
  return { width, height, rgba: new Uint8Array(buffer, byteOffset, length) };
}
