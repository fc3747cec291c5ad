import type { ImageFormat } from '../../../domain/media.ts';
import { openImage } from '../decode/open-image.ts';
import { createSurface, type Surface } from './create-surface.ts';

export type StillRequest = {
  path: string;
  format: ImageFormat;
  /** Pixels of the surface, in the displayed orientation. */
  width: number;
  height: number;
};

/**
 * Decodes an image once, upright and at the size it is needed. Transparent parts become white.
 * @throws Error from the decoder when the bytes are no image.
 */
export async function loadStill(request: StillRequest): Promise<Surface> {
  const { path, width, height } = request;
  const source = await openImage(path, request.format);
  const { data, info } = await source
    .resize(width, height, { fit: 'fill' })
    .toColourspace('srgb')
    .flatten({ background: '#ffffff' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const surface = createSurface(info.width, info.height);
  surface.replace(data, info.width * 4);
  return surface;
}
