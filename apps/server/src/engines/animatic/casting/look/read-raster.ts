import type { ImageFormat } from '../../../../domain/media.ts';
import { openImage } from '../../decode/open-image.ts';
import type { Raster } from './raster.ts';
import { toRaster } from './to-raster.ts';

/**
 * Decodes an image upright, its longer side at most `longestSide` pixels, transparency kept.
 * @throws Error from the decoder when the bytes are no image.
 */
export async function readRaster(
  path: string,
  format: ImageFormat,
  longestSide: number,
): Promise<Raster> {
  const source = await openImage(path, format);
  const size = { width: longestSide, height: longestSide };
  const { data, info } = await source
    .resize({ ...size, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return toRaster(data, info);
}
