import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadStill } from './load-still.ts';

describe('a still', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'callsheet-still-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const halves = () =>
    sharp({ create: { width: 300, height: 200, channels: 3, background: '#0000ff' } }).composite([
      {
        input: { create: { width: 150, height: 200, channels: 3, background: '#ff0000' } },
        left: 0,
        top: 0,
      },
    ]);

  it('stands upright when its EXIF asks for a turn, at the size that is needed', async () => {
    const path = join(folder, 'turned.jpg');
    // Orientation 6: shown turned a quarter clockwise, so that its left half is on top.
    await halves().withMetadata({ orientation: 6 }).jpeg({ quality: 95 }).toFile(path);
    const { canvas } = await loadStill({ path, format: 'jpeg', width: 100, height: 150 });
    const pixels = canvas.data();
    expect([canvas.width, canvas.height]).toEqual([100, 150]);
    expect(pixels[(20 * 100 + 50) * 4]).toBeGreaterThan(240);
    expect(pixels[(130 * 100 + 50) * 4 + 2]).toBeGreaterThan(240);
  });

  it('shows a BMP', async () => {
    const path = join(folder, 'plain.bmp');
    await writeFile(path, bitmap(300, 240));
    const { canvas } = await loadStill({ path, format: 'bmp', width: 300, height: 240 });
    expect([...canvas.data().subarray(0, 4)]).toEqual([200, 100, 50, 255]);
  });

  it('is refused when its bytes are no image', async () => {
    const path = join(folder, 'none');
    await writeFile(path, 'no image at all');
    for (const format of ['png', 'bmp'] as const) {
      await expect(loadStill({ path, format, width: 10, height: 10 })).rejects.toThrow();
    }
  });
});

/** 24-bit BMP of one colour, bottom row first. */
function bitmap(width: number, height: number): Buffer {
  const row = Math.ceil((width * 3) / 4) * 4;
  const file = Buffer.alloc(54 + row * height);
  file.write('BM', 0, 'latin1');
  file.writeUInt32LE(file.length, 2);
  file.writeUInt32LE(54, 10);
  file.writeUInt32LE(40, 14);
  file.writeInt32LE(width, 18);
  file.writeInt32LE(height, 22);
  file.writeUInt16LE(1, 26);
  file.writeUInt16LE(24, 28);
  for (let y = 0; y < height; y++) {
    file.fill(Buffer.from([50, 100, 200]), 54 + y * row, 54 + y * row + width * 3);
  }
  return file;
}
