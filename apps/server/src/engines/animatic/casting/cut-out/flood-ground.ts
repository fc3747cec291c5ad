import { spreadMask } from './spread-mask.ts';

/** A picture as one number a pixel: how far it is from the ground, in levels. */
export type Distances = { width: number; height: number; levels: Float32Array };

/**
 * The ground that reaches the picture's edge: 1 where it is, 0 elsewhere. It flows through pixels within
 * `tolerance`, but not through gaps narrower than three pixels: a thin light line from the edge into a
 * light subject lets nothing in.
 */
export function floodGround({ width, height, levels }: Distances, tolerance: number): Uint8Array {
  const open = Uint8Array.from(levels, (level) => (level <= tolerance ? 1 : 0));
  const size = { width, height };
  const wide = spreadMask(open, size, { pixels: 1, value: 0 });
  const reached = new Uint8Array(width * height);
  const queue = new Int32Array(width * height);
  let count = 0;
  const enter = (at: number) => {
    if (reached[at] || !wide[at]) return;
    reached[at] = 1;
    queue[count++] = at;
  };
  for (let x = 0; x < width; x++) {
    enter(x);
    enter((height - 1) * width + x);
  }
  for (let y = 0; y < height; y++) {
    enter(y * width);
    enter(y * width + width - 1);
  }
  for (let next = 0; next < count; next++) {
    const at = queue[next]!;
    const x = at % width;
    if (x > 0) enter(at - 1);
    if (x < width - 1) enter(at + 1);
    if (at >= width) enter(at - width);
    if (at < (height - 1) * width) enter(at + width);
  }
  const grown = spreadMask(reached, size, { pixels: 1, value: 1 });
  return grown.map((value, at) => value & open[at]!);
}
