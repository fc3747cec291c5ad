import { withFileWindow, type FileWindow } from './file-window.ts';
import type { PictureFormat } from './media-format.ts';
import type { PictureHeader } from './picture-header.ts';
import { readBmpHeader } from './read-bmp-header.ts';
import { readJpegHeader } from './read-jpeg-header.ts';
import { readPngHeader } from './read-png-header.ts';
import { readWebpHeader } from './read-webp-header.ts';
import { unreadable, unsupportedFormat } from './unreadable.ts';

const READERS: Record<PictureFormat, (file: FileWindow) => Promise<PictureHeader>> = {
  jpeg: readJpegHeader,
  png: readPngHeader,
  bmp: readBmpHeader,
  webp: readWebpHeader,
};

/**
 * Reads a picture's header in TypeScript, before any native decoder sees a byte (promise P22).
 * Moving pictures are refused: the format list of contract.md §2.3 means stills, and taking one of
 * the frames would be a guess at which one was meant.
 * @throws CallsheetError `media.unreadable`, `media.format_unsupported`.
 */
export async function probePicture(path: string, format: PictureFormat): Promise<PictureHeader> {
  const header = await withFileWindow(path, READERS[format]);
  if (header.isAnimated) throw unsupportedFormat(`an animated ${format}, not a still picture`);
  if (header.width === 0 || header.height === 0) throw unreadable('it has no pixels');
  return header;
}
