import type { Box } from '@callsheet/animatic';
import { PRIOR } from './grab-subject.ts';

type Size = { width: number; height: number };

/** A body in heads and face widths, as figure drawing has it. */
const BODY_FACES_HIGH = 9;
const SHOULDER_FACES = 2.9;
const REACH_FACES = 4.2;

/**
 * Where somebody with this face is likely to be: head and shoulders, the body below, arms beside it.
 * @param girth a factor on how wide the body is taken.
 */
export function priorOfFace(face: Box, { width, height }: Size, girth: number): Uint8Array {
  const prior = new Uint8Array(width * height);
  const box = {
    x: (face.x + face.width / 2) * width,
    y: (face.y + face.height / 2) * height,
    width: face.width * width,
    height: face.height * height,
  };
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at++)
      prior[at] = guess((x + 0.5 - box.x) / box.width, (y + 0.5 - box.y) / box.height, girth);
  return prior;
}

/** From the middle of the face, in face widths to the right and face heights down. */
function guess(x: number, y: number, girth: number): number {
  const side = Math.abs(x);
  if (inside(side, y, { x: 0.36, y: 0.42 })) return PRIOR.subject;
  if (y < -1.6 || y > BODY_FACES_HIGH || side > REACH_FACES * girth) return PRIOR.ground;
  if (y > 1.1 && y < 2.6 && side < 0.32) return PRIOR.subject;
  if (inside(side, y + 0.2, { x: 0.8, y: 1 })) return PRIOR.likelySubject;
  if (y < 0.2 && side > 1.9 * girth) return PRIOR.ground;
  const slope = Math.min(1, Math.max(0, (y - 0.45) / 0.9));
  const half = (0.35 + slope * (SHOULDER_FACES / 2 - 0.35)) * girth;
  return y > 0.4 && side < half ? PRIOR.likelySubject : PRIOR.likelyGround;
}

function inside(x: number, y: number, radius: { x: number; y: number }): boolean {
  return (x / radius.x) ** 2 + (y / radius.y) ** 2 <= 1;
}
