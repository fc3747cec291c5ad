import { SAMPLE_RATE_HZ, type StereoSound } from '../stereo-sound.ts';
import { truePeaks } from './true-peaks.ts';

/** Gains are worked out for so many samples at once; between them they go in a straight line. */
const BLOCK = 16;
/** In blocks, 12 ms: it begins to give way so long before a peak, and takes as long to come back. */
const LOOK_AHEAD = Math.round((0.012 * SAMPLE_RATE_HZ) / BLOCK);

/**
 * The gain for each sample that keeps the wave under a ceiling, the same for both sides; `null`: it is
 * under it already. The smallest gain of its surroundings, averaged over them: smooth, and never too late.
 */
export function limitGains({ left, right }: StereoSound, ceiling: number): Float32Array | null {
  const peaks = blockPeaks(truePeaks(left, ceiling), truePeaks(right, ceiling));
  if (peaks.every((peak) => peak <= ceiling)) return null;
  const wanted = peaks.map((peak) => Math.min(1, ceiling / Math.max(peak, 1e-9)));
  const smallest = reduceAround(wanted, LOOK_AHEAD, smallestOf);
  // One block less than that: a sample lies between two blocks, and must have its own in both.
  const smooth = reduceAround(smallest, LOOK_AHEAD - 1, meanOf);
  return interpolate(smooth, left.length);
}

function blockPeaks(left: Float32Array, right: Float32Array): Float32Array {
  const peaks = new Float32Array(Math.ceil(left.length / BLOCK));
  for (let i = 0; i < left.length; i++) {
    const block = Math.floor(i / BLOCK);
    peaks[block] = Math.max(peaks[block]!, left[i]!, right[i]!);
  }
  return peaks;
}

function reduceAround(
  values: Float32Array,
  reach: number,
  reduce: (near: Float32Array) => number,
): Float32Array {
  return values.map((_, i) => reduce(values.subarray(Math.max(0, i - reach), i + reach + 1)));
}

function smallestOf(near: Float32Array): number {
  let least = 1;
  for (let i = 0; i < near.length; i++) least = Math.min(least, near[i]!);
  return least;
}

function meanOf(near: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < near.length; i++) sum += near[i]!;
  return sum / near.length;
}

/** From the middle of a block to the middle of the next. */
function interpolate(blocks: Float32Array, length: number): Float32Array {
  const gains = new Float32Array(length);
  const last = blocks.length - 1;
  for (let i = 0; i < length; i++) {
    const place = Math.min(last, Math.max(0, (i + 0.5) / BLOCK - 0.5));
    const index = Math.floor(place);
    const from = blocks[index]!;
    gains[i] = from + (blocks[Math.min(last, index + 1)]! - from) * (place - index);
  }
  return gains;
}
