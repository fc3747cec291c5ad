import { readFile } from 'node:fs/promises';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import sharp, { type Sharp } from 'sharp';
import type { ImageFormat } from '../../../domain/media.ts';
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
  const source = request.format === 'bmp' ? await readBitmap(path) : sharp(path, LIMITS);
  const { data, info } = await source
    .autoOrient()
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

const LIMITS = { failOn: 'error', limitInputPixels: 8192 * 8192 } as const;

/** npm's sharp is built without BMP; the canvas has it. */
async function readBitmap(path: string): Promise<Sharp> {
  const image = await loadImage(await readFile(path));
  const { width, height } = image;
  const canvas = createCanvas(width, height);
  canvas.getContext('2d').drawImage(image, 0, 0);
  return sharp(Buffer.from(canvas.data()), { raw: { width, height, channels: 4 } });
}
