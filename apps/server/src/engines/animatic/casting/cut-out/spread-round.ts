type Size = { width: number; height: number };

/** A step to the side and one aslant, in thirds of a pixel: Borgefors, "Distance transformations" (1986). */
const SIDE = 3;
const SLANT = 4;

/** What lies within `pixels` of a pixel of `value`, in a circle: 1 where it does. */
export function spreadRound(
  mask: Uint8Array,
  { width, height }: Size,
  { pixels, value }: { pixels: number; value: 0 | 1 },
): Uint8Array {
  const far = SIDE * pixels + 1;
  // A column of far pixels on both sides and a row above and below spare the question for the picture's edge.
  const stride = width + 2;
  const distance = new Uint16Array(stride * (height + 2)).fill(far);
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at++)
      if (mask[at] === value) distance[(y + 1) * stride + x + 1] = 0;
  const first = stride + 1;
  const last = (height + 1) * stride - 2;
  for (let at = first; at <= last; at++) distance[at] = nearer(distance, at, -1, stride);
  for (let at = last; at >= first; at--) distance[at] = nearer(distance, at, 1, stride);
  const spread = new Uint8Array(mask.length);
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at++)
      if (distance[(y + 1) * stride + x + 1]! < far) spread[at] = 1;
  return spread;
}

/** By way of the four neighbours behind (-1) or ahead (1). */
function nearer(distance: Uint16Array, at: number, way: 1 | -1, stride: number): number {
  const row = at + way * stride;
  const side = Math.min(distance[at + way]!, distance[row]!) + SIDE;
  const slant = Math.min(distance[row - 1]!, distance[row + 1]!) + SLANT;
  return Math.min(distance[at]!, side, slant);
}
