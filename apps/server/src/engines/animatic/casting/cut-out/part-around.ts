import type { Part } from '../look/crop-raster.ts';
import type { CoarseMask } from './refine-mask.ts';

/** Beside the mask, in shares of its longer side, and in pixels of it. */
const MARGIN_SHARE = 0.08;
const MARGIN_PIXELS = 4;

/** The part of a picture in which a mask of it lies, with some of the ground around it; `null`: the mask is empty. */
export function partAround(
  { mask, width, height }: CoarseMask,
  whole: { width: number; height: number },
): Part | null {
  let [left, right, top, bottom] = [width, 0, height, 0];
  for (let y = 0; y < height; y++) {
    const row = mask.subarray(y * width, (y + 1) * width);
    const first = row.indexOf(1);
    if (first === -1) continue;
    left = Math.min(left, first);
    right = Math.max(right, row.lastIndexOf(1) + 1);
    top = Math.min(top, y);
    bottom = y + 1;
  }
  if (right <= left) return null;
  const margin = MARGIN_SHARE * Math.max(right - left, bottom - top) + MARGIN_PIXELS;
  const [x, y] = [whole.width / width, whole.height / height];
  const from = {
    left: Math.max(0, Math.floor((left - margin) * x)),
    top: Math.max(0, Math.floor((top - margin) * y)),
  };
  return {
    ...from,
    width: Math.min(whole.width, Math.ceil((right + margin) * x)) - from.left,
    height: Math.min(whole.height, Math.ceil((bottom + margin) * y)) - from.top,
  };
}
