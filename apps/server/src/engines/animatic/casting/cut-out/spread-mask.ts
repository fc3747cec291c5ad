type Size = { width: number; height: number };

type Spread = { pixels: number; value: 0 | 1 };

/**
 * Spreads one of the two values of a mask by `pixels` all round, in a square: 1 makes what is set wider, 0
 * narrower. Beyond the picture's edge nothing spreads.
 */
export function spreadMask(mask: Uint8Array, size: Size, spread: Spread): Uint8Array {
  const result = spreadAlong(mask, size, spread);
  spreadDown(result, size, spread);
  return result;
}

function spreadAlong(mask: Uint8Array, { width }: Size, { pixels, value }: Spread): Uint8Array {
  const along = mask.slice();
  for (let row = 0; row < mask.length; row += width) {
    const rowEnd = row + width;
    for (let at = row; at < rowEnd; at++) {
      if (mask[at] !== value) continue;
      const start = at;
      while (at < rowEnd && mask[at] === value) at += 1;
      along.fill(value, Math.max(row, start - pixels), start);
      along.fill(value, at, Math.min(rowEnd, at + pixels));
    }
  }
  return along;
}

/** Sweeps down and up with the number of rows since a column had the value; changes the mask. */
function spreadDown(mask: Uint8Array, { width, height }: Size, { pixels, value }: Spread): void {
  const rows = Array.from({ length: height }, (_, y) => y * width);
  const found = mask.slice();
  for (const order of [rows, rows.toReversed()]) {
    const since = new Int32Array(width).fill(pixels);
    for (const row of order) {
      for (let x = 0; x < width; x++) {
        if (found[row + x] === value) since[x] = 0;
        else if (since[x]! < pixels) {
          since[x] = since[x]! + 1;
          mask[row + x] = value;
        }
      }
    }
  }
}
