import type { Raster } from '../look/raster.ts';

/** Pixels, right and bottom exclusive. */
export type Area = { left: number; top: number; right: number; bottom: number };

export type Colour = readonly [red: number, green: number, blue: number];

/** Levels of a channel within which two colours are one: JPEG's ripples beside an edge reach so far. */
const NEAR = 34;
/** Of a line's pixels, how many must be its colour. */
const EVEN_SHARE = 0.97;
/** Levels that the pixels of an even line are off in the mean. */
const EVEN_LEVELS = 9;

/** The colour of a row (`y`) or column (`x`) of an area that is even from end to end; `null`: it is not. */
export function lineColour(
  { width, rgba }: Raster,
  area: Area,
  { axis, at }: { axis: 'x' | 'y'; at: number },
): Colour | null {
  const [from, to] = axis === 'x' ? [area.top, area.bottom] : [area.left, area.right];
  const first = (axis === 'x' ? from * width + at : at * width + from) * 4;
  const step = axis === 'x' ? width * 4 : 4;
  const count = to - from;
  const sum = [0, 0, 0];
  for (let i = 0, pixel = first; i < count; i++, pixel += step)
    for (let channel = 0; channel < 3; channel++) sum[channel]! += rgba[pixel + channel]!;
  const mean = sum.map((value) => value / count) as unknown as Colour;
  let [near, off] = [0, 0];
  for (let i = 0, pixel = first; i < count; i++, pixel += step) {
    const gap = Math.max(
      Math.abs(rgba[pixel]! - mean[0]),
      Math.abs(rgba[pixel + 1]! - mean[1]),
      Math.abs(rgba[pixel + 2]! - mean[2]),
    );
    off += gap;
    if (gap <= NEAR) near += 1;
  }
  return near >= count * EVEN_SHARE && off <= count * EVEN_LEVELS ? mean : null;
}

export function differs(a: Colour, b: Colour): boolean {
  return a.some((value, channel) => Math.abs(value - b[channel]!) > NEAR);
}
