import { readFile } from 'node:fs/promises';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import sharp, { type Sharp } from 'sharp';
import type { ImageFormat } from '../../../../domain/media.ts';
import type { Raster } from './raster.ts';

/**
 * Decodes an image upright, its longer side at most `longestSide` pixels, transparency kept.
 * @throws Error from the decoder when the bytes are no image.
 */
export async function readRaster(
  path: string,
  format: ImageFormat,
  longestSide: number,
): Promise<Raster> {
  const source = format === 'bmp' ? await readBitmap(path) : sharp(path, LIMITS);
  const size = { width: longestSide, height: longestSide };
  const { data, info } = await source
    .autoOrient()
    .resize({ ...size, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, rgba: data };
}

const LIMITS = { failOn: 'error', limitInputPixels: 8192 * 8192 } as const;

/** npm's sharp is built without BMP; the canvas has it. */
async function readBitmap(path: string): Promise<Sharp> {
  const image = await loadImage(await readFile(path));
  const { width, height } = image;
  const canvas = createCanvas(width, height);
  canvas.getContext('2d').drawImage(image, 0, 0);
  return sharp(Buffer.from(canvas.data()), { raw: { width, height, channels: 4 } });
}
