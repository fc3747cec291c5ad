import sharp, { type Sharp } from 'sharp';
import { decodeBitmap } from './decode-bitmap.ts';
import type { PictureFormat } from '../probe/media-format.ts';
import type { PictureHeader } from '../probe/picture-header.ts';
import { unreadable } from '../probe/unreadable.ts';

/** The pixels of the largest picture of the catalogue (contract.md §2.3), whatever the header said. */
const MAX_PIXELS = 8000 * 8000;

// One picture a process, and a process a picture: threads and caches only add memory.
sharp.concurrency(1);
sharp.cache(false);

/**
 * Decodes a whole picture, and tells whether any pixel is transparent. An alpha channel that is
 * opaque throughout is none: many programs save one.
 * @throws CallsheetError `media.unreadable`.
 */
export async function decodePicture(
  path: string,
  format: PictureFormat,
  header: PictureHeader,
): Promise<{ hasAlpha: boolean }> {
  // npm's sharp is built without BMP.
  if (format === 'bmp') return decodeBitmap(path).catch(refuse);
  const picture = sharp(path, { failOn: 'error', limitInputPixels: MAX_PIXELS });
  try {
    const { format: found } = await picture.metadata();
    if (found !== format) throw unreadable(`it is ${found}, not ${format}`);
    if (header.mayHaveAlpha) return { hasAlpha: await hasTransparentPixel(picture) };
    // Sixteen rows of the result need every row of the source, without keeping them.
    await picture.resize(16, 16, { fit: 'fill' }).raw().toBuffer();
    return { hasAlpha: false };
  } catch (cause) {
    return refuse(cause);
  }
}

function refuse(cause: unknown): never {
  throw unreadable('its picture cannot be decoded', cause);
}

async function hasTransparentPixel(picture: Sharp): Promise<boolean> {
  const alpha = await picture
    .ensureAlpha()
    .toColourspace('srgb')
    .extractChannel('alpha')
    .raw()
    .toBuffer();
  return alpha.some((value: number) => value !== 255);
}
