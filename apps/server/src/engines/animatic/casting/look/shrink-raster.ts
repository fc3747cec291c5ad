import sharp from 'sharp';
import type { Raster } from './raster.ts';
import { toRaster } from './to-raster.ts';

/** The picture with a longer side of at most `longestSide` pixels. */
export async function shrinkRaster(raster: Raster, longestSide: number): Promise<Raster> {
  const { width, height, rgba } = raster;
  if (Math.max(width, height) <= longestSide) return raster;
  const { data, info } = await sharp(rgba, { raw: { width, height, channels: 4 } })
    .resize({ width: longestSide, height: longestSide, fit: 'inside', kernel: 'linear' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return toRaster(data, info);
}
