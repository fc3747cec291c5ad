import { filterSound } from '../sound/biquad.ts';
import { BAND_HERTZ, measureSpectrum } from './measure-spectrum.ts';

/** More would sound like a telephone or a blanket, not like somebody else. */
const MOST_DB = 9;
/** How much of the way a voice goes: neighbouring bands add to one another. */
const SHARE = 0.6;
const EQ_Q = 1.2;

/** Moves a sound's spectral balance towards a wanted one (of `measureSpectrum`) with one gentle equaliser. */
export function matchSpectrum(
  samples: Float32Array,
  sampleRateHz: number,
  wantedDb: readonly number[],
): Float32Array {
  const own = measureSpectrum(samples, sampleRateHz);
  if (own === null) return samples;
  const shapes = BAND_HERTZ.map((hertz, band) => {
    const gain = SHARE * (wantedDb[band]! - own[band]!);
    return {
      kind: 'peak' as const,
      hertz,
      q: EQ_Q,
      gainDb: Math.max(-MOST_DB, Math.min(MOST_DB, gain)),
    };
  });
  return filterSound(samples.slice(), sampleRateHz, shapes);
}
