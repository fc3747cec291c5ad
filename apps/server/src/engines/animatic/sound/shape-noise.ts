import { filterSound, type FilterShape } from './biquad.ts';
import { makeNoise } from './make-noise.ts';
import { BED_RATE_HZ, type PlayRequest, type StereoSound } from './stereo-sound.ts';

/** Filtered noise, other on each side, as rain and wind are. */
export function shapeNoise(
  { seconds, seed }: PlayRequest,
  filters: readonly FilterShape[],
): StereoSound {
  const length = Math.round(seconds * BED_RATE_HZ);
  const side = (salt: number) =>
    filterSound(makeNoise(length, seed * 2 + salt), BED_RATE_HZ, filters);
  return { left: side(11), right: side(12) };
}
