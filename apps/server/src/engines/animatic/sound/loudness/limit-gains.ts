import { SAMPLE_RATE_HZ, type StereoSound } from '../stereo-sound.ts';
import { truePeaks } from './true-peaks.ts';

/** It begins to give way so long before a peak, and takes as long to come back. */
const LOOK_AHEAD = Math.round(0.012 * SAMPLE_RATE_HZ);

/**
 * The gain for each sample that keeps the wave under a ceiling, the same for both sides; `null`: it is
 * under it already. The smallest gain of its surroundings, averaged over them: smooth, and never too late.
 */
export function limitGains({ left, right }: StereoSound, ceiling: number): Float32Array | null {
  const [a, b] = [truePeaks(left, ceiling), truePeaks(right, ceiling)];
  let isOver = false;
  const wanted = a.map((value, i) => {
    const peak = Math.max(value, b[i]!);
    isOver ||= peak > ceiling;
    return peak > ceiling ? ceiling / peak : 1;
  });
  return isOver ? average(smallestAround(wanted)) : null;
}

/** Over `LOOK_AHEAD` on either side; van Herk's two passes over blocks. */
function smallestAround(values: Float32Array): Float32Array {
  const width = 2 * LOOK_AHEAD + 1;
  const length = values.length + 2 * LOOK_AHEAD;
  const at = (i: number) => values[i - LOOK_AHEAD] ?? 1;
  const [fromLeft, fromRight] = [new Float32Array(length), new Float32Array(length)];
  for (let i = 0; i < length; i++) {
    fromLeft[i] = i % width === 0 ? at(i) : Math.min(fromLeft[i - 1]!, at(i));
  }
  for (let i = length - 1; i >= 0; i--) {
    const isEnd = i === length - 1 || (i + 1) % width === 0;
    fromRight[i] = isEnd ? at(i) : Math.min(fromRight[i + 1]!, at(i));
  }
  return values.map((_, i) => Math.min(fromRight[i]!, fromLeft[i + width - 1]!));
}

function average(values: Float32Array): Float32Array {
  const width = 2 * LOOK_AHEAD + 1;
  const at = (i: number) => values[Math.min(values.length - 1, Math.max(0, i))]!;
  let sum = 0;
  for (let i = -LOOK_AHEAD; i <= LOOK_AHEAD; i++) sum += at(i);
  return values.map((_, i) => {
    const mean = sum / width;
    sum += at(i + LOOK_AHEAD + 1) - at(i - LOOK_AHEAD);
    return mean;
  });
}
