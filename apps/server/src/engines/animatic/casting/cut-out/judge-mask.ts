import type { Face } from '@callsheet/animatic';

type Size = { width: number; height: number };

/** Shares of the picture: less is a detail, more is the picture itself. */
const LEAST_AREA = 0.02;
const MOST_AREA = 0.75;
/** How much of the upper, left and right edge together a subject may touch; the lower edge often cuts it off. */
const MOST_TOUCH = 0.25;
/** Of the edges' sum: a subject that fills the whole lower edge is the ground one stands on. */
const MOST_BOTTOM = 0.98;
const LEAST_OF_FACE = 0.85;

/** Whether a mask can be somebody: not too small, not the scenery, and with the face in it. */
export function judgeMask(mask: Uint8Array, size: Size, faces: readonly Face[]): boolean {
  const { width, height } = size;
  const area = mask.reduce((sum, value) => sum + value, 0) / mask.length;
  if (area < LEAST_AREA || area > MOST_AREA) return false;
  const row = (y: number) => Array.from({ length: width }, (_, x) => mask[y * width + x]!);
  const column = (x: number) => Array.from({ length: height }, (_, y) => mask[y * width + x]!);
  const touches = [row(0), column(0), column(width - 1)].map(meanOf);
  if (touches.reduce((sum, share) => sum + share, 0) > MOST_TOUCH) return false;
  if (faces.length === 0 && meanOf(row(height - 1)) > MOST_BOTTOM) return false;
  return faces.every(({ box }) => shareOfFace(mask, size, box) >= LEAST_OF_FACE);
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Of the ellipse in the face's box. */
function shareOfFace(mask: Uint8Array, { width, height }: Size, face: Face['box']): number {
  let [inside, found] = [0, 0];
  for (let y = 0; y < height; y++) {
    const down = ((y + 0.5) / height - face.y) / face.height - 0.5;
    for (let x = 0; x < width; x++) {
      const across = ((x + 0.5) / width - face.x) / face.width - 0.5;
      if (across ** 2 + down ** 2 > 0.16) continue;
      inside += 1;
      found += mask[y * width + x]!;
    }
  }
  return inside === 0 ? 0 : found / inside;
}
