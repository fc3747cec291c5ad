import { createRandom } from '@callsheet/animatic/random';
import { BED_RATE_HZ } from './stereo-sound.ts';

export type WanderShape = {
  seconds: number;
  seed: number;
  /** Between these. */
  from: number;
  to: number;
  /** How long it takes from one turning point to the next. */
  stepSeconds: number;
};

/** A value that wanders smoothly between two limits, sample by sample: gusts, swells, a crowd's mood. */
export function makeWander({ seconds, seed, from, to, stepSeconds }: WanderShape): Float32Array {
  const random = createRandom(seed, 71);
  const step = stepSeconds * BED_RATE_HZ;
  const length = Math.round(seconds * BED_RATE_HZ);
  const points = Array.from({ length: Math.ceil(length / step) + 2 }, () =>
    random.between(from, to),
  );
  const wander = new Float32Array(length);
  for (let i = 0; i < length; i++) {
    const index = Math.floor(i / step);
    const part = i / step - index;
    const ease = part * part * (3 - 2 * part);
    wander[i] = points[index]! + (points[index + 1]! - points[index]!) * ease;
  }
  return wander;
}
