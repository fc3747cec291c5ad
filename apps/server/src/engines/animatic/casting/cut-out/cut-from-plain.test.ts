import { describe, expect, it } from 'vitest';
import type { Raster } from '../look/raster.ts';
import { cutFromPlain } from './cut-from-plain.ts';

const SIDE = 256;

type Colour = readonly [number, number, number];

/** A picture whose ground and figure are given by the pixel; `share` of the figure covers the pixel. */
function draw(
  ground: (x: number, y: number) => Colour,
  figure: (x: number, y: number) => { colour: Colour; share: number },
): Raster {
  const rgba = new Uint8Array(SIDE * SIDE * 4).fill(255);
  for (let at = 0; at < SIDE * SIDE; at++) {
    const [x, y] = [at % SIDE, Math.floor(at / SIDE)];
    const { colour, share } = figure(x, y);
    const behind = ground(x, y);
    for (let channel = 0; channel < 3; channel++)
      rgba[at * 4 + channel] = Math.round(
        colour[channel]! * share + behind[channel]! * (1 - share),
      );
  }
  return { width: SIDE, height: SIDE, rgba };
}

const RED: Colour = [180, 20, 30];

/** A disc whose edge is blurred over two pixels. */
const disc = (radius: number) => (x: number, y: number) => {
  const share = (radius - Math.hypot(x - 128, y - 128)) / 2 + 0.5;
  return { colour: RED, share: Math.min(1, Math.max(0, share)) };
};

const at = ({ rgba }: Raster, x: number, y: number) => [
  ...rgba.subarray((y * SIDE + x) * 4, (y * SIDE + x) * 4 + 4),
];

describe('cutting from a plain ground', () => {
  it('follows a gradient of the ground and leaves the figure as it is', () => {
    const gradient = (x: number, y: number): Colour => [120 + y / 3, 150 + x / 4, 235 - y / 4];
    const cutout = cutFromPlain(draw(gradient, disc(60)))!;
    expect(at(cutout, 5, 5)).toEqual([0, 0, 0, 0]);
    expect(at(cutout, 250, 250)).toEqual([0, 0, 0, 0]);
    expect(at(cutout, 128, 128)).toEqual([...RED, 255]);
    const area = cutout.rgba.reduce((sum, value, i) => sum + (i % 4 === 3 ? value / 255 : 0), 0);
    expect(area / (Math.PI * 60 ** 2)).toBeGreaterThan(0.985);
    expect(area / (Math.PI * 60 ** 2)).toBeLessThan(1.015);
  });

  it('gives an edge the alpha of its mixture and the colour of the figure, without a fringe of white', () => {
    const cutout = cutFromPlain(draw(() => [255, 255, 255], disc(60)))!;
    for (let i = 0; i < cutout.rgba.length; i += 4) {
      const alpha = cutout.rgba[i + 3]!;
      if (alpha < 64) continue;
      expect(Math.abs(cutout.rgba[i]! - RED[0])).toBeLessThan(12);
      expect(Math.abs(cutout.rgba[i + 1]! - RED[1])).toBeLessThan(30);
    }
    const half = at(cutout, 128 + 60, 128)[3]!;
    expect(half).toBeGreaterThan(96);
    expect(half).toBeLessThan(160);
  });

  it('opens a hole between limbs and keeps two whites of the eye', () => {
    const figure = (x: number, y: number) => {
      const isBody = Math.hypot(x - 128, y - 128) < 100;
      const isGap = x > 38 && x < 52 && Math.abs(y - 128) < 22;
      const isEye = Math.hypot(x - 105, y - 90) < 14 || Math.hypot(x - 151, y - 90) < 14;
      return { colour: RED, share: isBody && !isGap && !isEye ? 1 : 0 };
    };
    const cutout = cutFromPlain(draw(() => [255, 255, 255], figure))!;
    expect(at(cutout, 45, 128)[3]).toBe(0);
    expect(at(cutout, 105, 90)[3]).toBe(255);
    expect(at(cutout, 151, 90)[3]).toBe(255);
  });

  it('sees through a chair, however wide the gap below its seat, and not through a white shirt', () => {
    const inBox = (x: number, y: number, box: readonly [number, number, number, number]) =>
      x >= box[0] && x < box[2] && y >= box[1] && y < box[3];
    const frame = (middle: Colour) => (x: number, y: number) => {
      const colour = inBox(x, y, [74, 130, 186, 186]) ? middle : RED;
      return { colour, share: inBox(x, y, [58, 40, 202, 200]) ? 1 : 0 };
    };
    const white = () => [255, 255, 255] as const;
    expect(at(cutFromPlain(draw(white, frame([255, 255, 255])))!, 130, 160)[3]).toBe(0);
    expect(at(cutFromPlain(draw(white, frame([252, 252, 252])))!, 130, 160)[3]).toBe(255);
  });

  it('opens an upright slit between two legs, and keeps a row of teeth', () => {
    const figure = (x: number, y: number) => {
      const isBody = x >= 40 && x < 216 && y >= 20 && y < 236;
      const isSlit = x >= 52 && x < 54 && y >= 150 && y < 210;
      const isTeeth = x >= 60 && x < 100 && y >= 30 && y < 32;
      return { colour: RED, share: isBody && !isSlit && !isTeeth ? 1 : 0 };
    };
    const cutout = cutFromPlain(draw(() => [255, 255, 255], figure))!;
    expect(at(cutout, 52, 180)[3]).toBe(0);
    expect(at(cutout, 53, 180)[3]).toBe(0);
    expect(at(cutout, 90, 31)).toEqual([255, 255, 255, 255]);
  });

  it('opens a pocket of bare paper behind a narrow neck, and keeps a gleam there', () => {
    const pocket = (middle: number) => (x: number, y: number) => {
      const isPocket = x >= 41 && x < 44 && y >= 100 && y < 103;
      const isNeck = x === 40 && y === 101;
      const colour = isPocket || isNeck ? ([middle, middle, middle] as const) : RED;
      return { colour, share: x >= 40 && x < 216 && y >= 40 && y < 216 ? 1 : 0 };
    };
    const paper = () => [255, 255, 255] as const;
    expect(at(cutFromPlain(draw(paper, pocket(255)))!, 42, 101)[3]).toBe(0);
    expect(at(cutFromPlain(draw(paper, pocket(252)))!, 43, 101)[3]).toBe(255);
  });

  it('ends a figure as light as the paper in a smooth edge, not in a comb', () => {
    const comb = (x: number, y: number) => {
      const isThere = x >= (y % 6 === 0 ? 76 : 80) && x < 200 && y >= 40 && y < 220;
      return { colour: [243, 243, 243] as const, share: isThere ? 1 : 0 };
    };
    const cutout = cutFromPlain(draw(() => [255, 255, 255], comb))!;
    for (let y = 50; y < 210; y++) {
      expect(at(cutout, 76, y)[3]).toBe(0);
      expect(at(cutout, 80, y)[3]).toBeGreaterThan(96);
      expect(at(cutout, 84, y)[3]).toBe(255);
    }
  });

  it('is as there at the side of the picture that cuts it off as beside it', () => {
    const pale = (x: number, y: number) => ({
      colour: [255, 255, 227] as const,
      share: x < 120 && y >= 80 && y < 180 ? 1 : 0,
    });
    const cutout = cutFromPlain(draw(() => [255, 255, 255], pale))!;
    expect(at(cutout, 0, 80)[3]).toBe(at(cutout, 60, 80)[3]);
    expect(at(cutout, 60, 80)).toEqual([255, 255, 227, 170]);
    expect(at(cutout, 0, 81)[3]).toBe(255);
  });

  it('keeps a soft shadow out, and a grey figure in', () => {
    const paper = (x: number, y: number): Colour => {
      const shade = 1 - 0.5 * Math.exp(-(((x - 128) / 50) ** 2) - ((y - 190) / 16) ** 2);
      return [250 * shade, 248 * shade, 244 * shade];
    };
    const cutout = cutFromPlain(draw(paper, disc(60)))!;
    expect(at(cutout, 128, 205)[3]).toBe(0);
    expect(at(cutout, 128, 180)[3]).toBe(255);
    const grey = (x: number, y: number) => ({
      ...disc(60)(x, y),
      colour: [150, 149, 147] as const,
    });
    expect(at(cutFromPlain(draw(() => [250, 248, 244], grey))!, 128, 128)[3]).toBe(255);
  });

  it('finds no plain ground where the border is busy', () => {
    const stripes = (x: number): Colour => (x % 16 < 8 ? [20, 40, 60] : [200, 180, 90]);
    expect(cutFromPlain(draw(stripes, disc(60)))).toBeNull();
  });
});
