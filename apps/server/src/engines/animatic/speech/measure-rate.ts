import { filterSound } from '../sound/biquad.ts';

const HOP_SECONDS = 0.01;
/** A syllable's nucleus stands out of what is around it by so much (a share of the loudest). */
const PROMINENCE = 0.12;
const QUIET = 0.1;

/**
 * Syllables a second of the time in which somebody speaks: the humps of the loudness between 300 and
 * 2500 Hz, where vowels are. `null` when there are too few to tell.
 * After P. Mermelstein, "Automatic segmentation of speech into syllabic units" (1975).
 */
export function measureRate(samples: Float32Array, sampleRateHz: number): number | null {
  const loudness = smooth(smooth(envelopeOf(samples, sampleRateHz)));
  const top = loudness.reduce((most, value) => Math.max(most, value), 0);
  const spoken = loudness.filter((value) => value > QUIET * top).length * HOP_SECONDS;
  const count = countHumps(loudness, PROMINENCE * top);
  return top === 0 || count < 3 ? null : count / spoken;
}

function envelopeOf(samples: Float32Array, sampleRateHz: number): number[] {
  const voice = filterSound(samples.slice(), sampleRateHz, [
    { kind: 'high-pass', hertz: 300 },
    { kind: 'low-pass', hertz: 2_500 },
  ]);
  const hop = Math.round(HOP_SECONDS * sampleRateHz);
  return Array.from({ length: Math.floor(voice.length / hop) }, (_, index) => {
    let sum = 0;
    for (let i = index * hop; i < (index + 1) * hop; i++) sum += voice[i]! ** 2;
    return Math.sqrt(sum / hop);
  });
}

/** Over 50 ms. */
function smooth(values: readonly number[]): number[] {
  return values.map((_, i) => {
    const near = values.slice(Math.max(0, i - 2), i + 3);
    return near.reduce((sum, value) => sum + value, 0) / near.length;
  });
}

/** Maxima that rise and fall by `prominence` before the next. */
function countHumps(values: readonly number[], prominence: number): number {
  let count = 0;
  let low = 0;
  let high = 0;
  let isRising = true;
  for (const value of values) {
    if (isRising) {
      high = Math.max(high, value);
      low = Math.min(low, value);
      if (high - low >= prominence && value < high - prominence) {
        count += 1;
        isRising = false;
        low = value;
      }
    } else {
      low = Math.min(low, value);
      if (value > low + prominence) {
        isRising = true;
        high = value;
      }
    }
  }
  return count;
}
