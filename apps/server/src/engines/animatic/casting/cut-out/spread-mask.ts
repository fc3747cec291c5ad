type Size = { width: number; height: number };

/**
 * Spreads one of the two values of a mask by `pixels` all round, in a square: 1 makes what is set wider, 0
 * narrower. Beyond the picture's edge nothing spreads.
 */
export function spreadMask(
  mask: Uint8Array,
  { width, height }: Size,
  { pixels, value }: { pixels: number; value: 0 | 1 },
): Uint8Array {
  const along = mask.slice();
  for (let at = 0; at < mask.length; at++) {
    const x = at % width;
    // Within a run its ends have all the reach.
    if (mask[at] !== value || (x > 0 && x < width - 1 && isWithin(mask, at, 1))) continue;
    along.fill(value, at - Math.min(x, pixels), at + Math.min(width - 1 - x, pixels) + 1);
  }
  const spread = along.slice();
  for (let at = 0; at < mask.length; at++) {
    const y = Math.floor(at / width);
    if (along[at] !== value || (y > 0 && y < height - 1 && isWithin(along, at, width))) continue;
    const last = Math.min(height - 1, y + pixels);
    for (let row = Math.max(0, y - pixels); row <= last; row++)
      spread[row * width + (at % width)] = value;
  }
  return spread;
}

function isWithin(mask: Uint8Array, at: number, step: number): boolean {
  return mask[at - step] === mask[at] && mask[at + step] === mask[at];
}
