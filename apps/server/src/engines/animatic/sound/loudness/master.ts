import type { StereoSound } from '../stereo-sound.ts';
import { limitGains } from './limit-gains.ts';
import { measureLoudness } from './measure-loudness.ts';

export const PROGRAMME_LUFS = -16;
/** What is softer than this is not meant to be loud. */
const SILENCE_LUFS = -50;
const GOOD_ENOUGH = 0.2;
const ROUNDS = 4;
/** -2 dBTP: the encoder adds up to 1 dB of its own, and -1 dBTP is the promise. */
const CEILING = 10 ** (-2 / 20);

/**
 * The gain for each sample that brings a film to programme loudness under its true peak: one number
 * where nothing must be limited. Sound that is hardly there is left alone.
 */
export function masterGains(mix: StereoSound): Float32Array | number {
  const loudness = measureLoudness(mix);
  if (loudness === null || loudness < SILENCE_LUFS) return 1;
  let gain = toGain(PROGRAMME_LUFS - loudness);
  for (let round = 1; ; round++) {
    const louder = scale(mix, gain);
    const limits = limitGains(louder, CEILING);
    if (limits === null) return gain;
    const limited = measureLoudness(scale(louder, limits)) ?? PROGRAMME_LUFS;
    const missing = PROGRAMME_LUFS - limited;
    if (Math.abs(missing) < GOOD_ENOUGH || round === ROUNDS) {
      return limits.map((limit) => limit * gain);
    }
    gain *= toGain(missing);
  }
}

export function scale({ left, right }: StereoSound, gain: Float32Array | number): StereoSound {
  return { left: scaleSide(left, gain), right: scaleSide(right, gain) };
}

function scaleSide(samples: Float32Array, gain: Float32Array | number): Float32Array {
  const out = new Float32Array(samples.length);
  if (typeof gain === 'number') for (let i = 0; i < out.length; i++) out[i] = samples[i]! * gain;
  else for (let i = 0; i < out.length; i++) out[i] = samples[i]! * gain[i]!;
  return out;
}

function toGain(decibels: number): number {
  return 10 ** (decibels / 20);
}
