import { filterSound, type FilterShape } from './biquad.ts';
import { makeNoise } from './make-noise.ts';
import { BED_RATE_HZ } from './stereo-sound.ts';

export type Burst = {
  seconds: number;
  seed: number;
  filters: readonly FilterShape[];
  attackSeconds?: number;
};

/** A short noise that dies away to silence: a drop, a clap, a step. Its peak is 1. */
export function drawBurst({ seconds, seed, filters, attackSeconds = 0.002 }: Burst): Float32Array {
  const noise = makeNoise(Math.max(8, Math.round(seconds * BED_RATE_HZ)), seed);
  filterSound(noise, BED_RATE_HZ, filters);
  let peak = 1e-9;
  noise.forEach((value, i) => {
    const time = i / BED_RATE_HZ;
    const attack = Math.min(1, time / attackSeconds);
    const decay = Math.exp((-5 * time) / seconds) * (1 - i / noise.length);
    noise[i] = value * attack * decay;
    peak = Math.max(peak, Math.abs(noise[i]!));
  });
  return noise.map((value) => value / peak);
}
