import { readFile } from 'node:fs/promises';
import { createCanvas, loadImage, type Image } from '@napi-rs/canvas';

/** Rows that are looked at in one go: 8000 wide, they take 8 MB. */
const STRIP_ROWS = 256;

/**
 * Decodes a whole BMP with the painter's own decoder, as the engine will, and tells whether any pixel is
 * transparent. A bitmap that this decoder refuses may end the process (measured with @napi-rs/canvas
 * 1.0.3), so it runs in a child.
 */
export async function decodeBitmap(path: string): Promise<{ hasAlpha: boolean }> {
  const image = await loadImage(await readFile(path));
  let hasAlpha = false;
  for (let top = 0; top < image.height; top += STRIP_ROWS) {
    hasAlpha ||= hasTransparentPixel(image, top);
  }
  return { hasAlpha };
}

function hasTransparentPixel(image: Image, top: number): boolean {
  const { width, height } = image;
  const canvas = createCanvas(width, Math.min(STRIP_ROWS, height - top));
  canvas.getContext('2d').drawImage(image, 0, -top);
  const pixels = canvas.data();
  for (let at = 3; at < pixels.length; at += 4) if (pixels[at] !== 255) return true;
  return false;
}
