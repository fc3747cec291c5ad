import type { Part } from '../look/crop-raster.ts';
import type { Vision } from '../look/load-opencv.ts';
import type { Raster } from '../look/raster.ts';
import { fillHull } from './fill-hull.ts';
import { grabSubject, PRIOR } from './grab-subject.ts';
import { spreadMask } from './spread-mask.ts';
import { tidyMask } from './tidy-mask.ts';

type Size = { width: number; height: number };

export type CoarseMask = Size & { mask: Uint8Array };

/** Pixels of the coarse mask on both sides of its outline where it is not believed. */
const UNSURE_PIXELS = 3;
const ROUNDS = 2;

/**
 * Draws the outline of a coarse mask of a picture again, from near by. What lies between its limbs may be the
 * subject, too: seen from far away, folds in the light look like the ground.
 * @param near the part of the picture, at the size its mask is wanted in.
 */
export function refineMask(
  { mask, ...size }: CoarseMask,
  { near, part, whole }: { near: Raster; part: Part; whole: Size },
  vision: Vision,
): Uint8Array {
  const hull = fillHull(mask, size);
  const sure = spreadMask(mask, size, { pixels: UNSURE_PIXELS, value: 0 });
  const wide = spreadMask(mask, size, { pixels: UNSURE_PIXELS, value: 1 });
  const guess = (at: number) => {
    if (sure[at]) return PRIOR.subject;
    if (hull[at]) return PRIOR.likelySubject;
    return wide[at] ? PRIOR.likelyGround : PRIOR.ground;
  };
  const prior = new Uint8Array(near.width * near.height);
  for (let y = 0, at = 0; y < near.height; y++) {
    const down = (part.top + ((y + 0.5) * part.height) / near.height) / whole.height;
    for (let x = 0; x < near.width; x++, at++) {
      const across = (part.left + ((x + 0.5) * part.width) / near.width) / whole.width;
      const column = Math.min(size.width - 1, Math.floor(across * size.width));
      const row = Math.min(size.height - 1, Math.floor(down * size.height));
      prior[at] = guess(row * size.width + column);
    }
  }
  return tidyMask(grabSubject(vision, near, { prior, rounds: ROUNDS }), near);
}
