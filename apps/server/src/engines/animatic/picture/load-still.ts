import sharp from 'sharp';
import { createSurface, type Surface } from './create-surface.ts';

/**
 * Decodes an image once, upright and at the size it is needed. Transparent parts become white.
 * @throws Error from sharp when the bytes are no image.
 */
export async function loadStill(
  path: string,
  size: { width: number; height: number },
): Promise<Surface> {
  const { data, info } = await sharp(path, { failOn: 'error', limitInputPixels: 8192 * 8192 })
    .rotate()
    .resize(size.width, size.height, { fit: 'fill' })
    .toColourspace('srgb')
    .flatten({ background: '#ffffff' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const surface = createSurface(info.width, info.height);
  surface.replace(data, info.width * 4);
  return surface;
}
