import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadCutout } from './load-cutout.ts';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'callsheet-cutout-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

it('draws a cut-out over a ground: whole where it is opaque, half where it is half, nothing where it is clear', async () => {
  const path = join(root, 'cut-out.png');
  const rgba = Buffer.from([200, 40, 20, 255, 200, 40, 20, 128, 9, 9, 9, 0, 0, 0, 0, 0]);
  await sharp(rgba, { raw: { width: 4, height: 1, channels: 4 } }).toFile(path);
  const { canvas } = await loadCutout(path, 4, 1);
  const ground = createCanvas(4, 1);
  const context = ground.getContext('2d');
  context.fillStyle = '#0000ff';
  context.fillRect(0, 0, 4, 1);
  context.drawImage(canvas, 0, 0);
  const pixels = [...context.getImageData(0, 0, 4, 1).data];
  expect(pixels.slice(0, 4)).toEqual([200, 40, 20, 255]);
  [100, 20, 137, 255].forEach((value, i) =>
    expect(Math.abs(pixels[4 + i]! - value)).toBeLessThanOrEqual(1),
  );
  expect(pixels.slice(8)).toEqual([0, 0, 255, 255, 0, 0, 255, 255]);
});

it('has the size that is asked for', async () => {
  const path = join(root, 'large.png');
  await sharp({ create: { width: 64, height: 32, channels: 4, background: '#ff000080' } }).toFile(
    path,
  );
  const { canvas } = await loadCutout(path, 20, 10);
  expect([canvas.width, canvas.height]).toEqual([20, 10]);
});
