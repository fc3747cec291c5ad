import { readFile } from 'node:fs/promises';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import sharp, { type Sharp } from 'sharp';
import type { ImageFormat } from '../../../domain/media.ts';

/** An image of a stranger, ready to be decoded upright and under limits. It throws when it is read and is no image. */
export async function openImage(path: string, format: ImageFormat): Promise<Sharp> {
  const source = format === 'bmp' ? await readBitmap(path) : sharp(path, LIMITS);
  return source.autoOrient();
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
