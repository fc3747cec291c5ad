import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { createSurface } from './create-surface.ts';

function plain(width: number, height: number, colour: number[], stride = width * 4): Buffer {
  const rows = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++)
    rows.fill(Buffer.from(colour), y * stride, y * stride + width * 4);
  return rows;
}

describe('a surface', () => {
  it('draws the pixels it was last given, and a drawing keeps those it was made with', () => {
    const surface = createSurface(64, 64);
    const canvas = createCanvas(128, 64);
    const context = canvas.getContext('2d');
    for (let round = 0; round < 20; round++) {
      surface.replace(plain(64, 64, [round, 10, 20, 255]), 256);
      context.drawImage(surface.canvas, 0, 0);
      surface.replace(plain(64, 64, [200, round, 30, 255]), 256);
      context.drawImage(surface.canvas, 64, 0);
      const pixels = Buffer.from(canvas.data());
      expect([...pixels.subarray(0, 4)]).toEqual([round, 10, 20, 255]);
      expect([...pixels.subarray(64 * 4, 64 * 4 + 4)]).toEqual([200, round, 30, 255]);
      expect([...pixels.subarray(-4)]).toEqual([200, round, 30, 255]);
    }
  });

  it('takes rows that are longer than the picture is wide', () => {
    const surface = createSurface(30, 8);
    surface.replace(plain(30, 8, [1, 2, 3, 255], 128), 128);
    expect(surface.canvas.data().equals(plain(30, 8, [1, 2, 3, 255]))).toBe(true);
  });
});
