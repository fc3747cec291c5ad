import { designBiquad, runBiquad } from '../sound/biquad.ts';

/** Centres of the bands, an octave apart: what a voice is told by, and what a sample of 16 kHz still holds. */
export const BAND_HERTZ = [125, 250, 500, 1_000, 2_000, 4_000] as const;
const BAND_Q = 1.41;
const FLOOR_DB = -60;

/**
 * The long-term spectral balance: what each band of {@link BAND_HERTZ} holds, in decibels against the
 * mean of the bands. `null` for silence. Takes mono samples.
 */
export function measureSpectrum(samples: Float32Array, sampleRateHz: number): number[] | null {
  const levels = BAND_HERTZ.map((hertz) => {
    const filter = designBiquad({ kind: 'band-pass', hertz, q: BAND_Q }, sampleRateHz);
    const band = runBiquad(samples.slice(), filter);
    return 10 * Math.log10(meanSquare(band) + 1e-12);
  });
  const top = Math.max(...levels);
  if (top < -100) return null;
  const kept = levels.map((level) => Math.max(level, top + FLOOR_DB));
  const mean = kept.reduce((sum, level) => sum + level, 0) / kept.length;
  return kept.map((level) => Math.round((level - mean) * 100) / 100);
}

function meanSquare(samples: Float32Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  return sum / Math.max(1, samples.length);
}
