/** Between two samples the wave may rise above both: seen at four times the rate, ITU-R BS.1770-4 annex 2. */
const PHASES = 4;
/** A wave of a film does not rise further between two samples than from here to the floor. */
const NEAR = 0.7;
/** Two before it and two after it. */
const QUIET_SAMPLES = 5;
const HALF_TAPS = 8;
const TAPS = designTaps();

/**
 * For each sample how high the wave gets from there to the next one. Where it is nowhere near `floor`
 * the sample itself is taken, which saves most of the work.
 */
export function truePeaks(samples: Float32Array, floor: number): Float32Array {
  const peaks = new Float32Array(samples.length);
  const near = floor * NEAR;
  let quiet = QUIET_SAMPLES;
  for (let i = 0; i < samples.length; i++) {
    const own = Math.abs(samples[i]!);
    quiet = Math.abs(samples[i + 2] ?? 0) < near ? quiet + 1 : 0;
    peaks[i] = quiet >= QUIET_SAMPLES ? own : Math.max(own, peakBetween(samples, i));
  }
  return peaks;
}

function peakBetween(samples: Float32Array, at: number): number {
  let peak = 0;
  for (const taps of TAPS) {
    let value = 0;
    for (let k = 0; k < taps.length; k++) {
      value += (samples[at - HALF_TAPS + 1 + k] ?? 0) * taps[k]!;
    }
    peak = Math.max(peak, Math.abs(value));
  }
  return peak;
}

/** Windowed sincs for a quarter, a half and three quarters of the way to the next sample. */
function designTaps(): Float32Array[] {
  return [1, 2, 3].map((phase) =>
    Float32Array.from({ length: HALF_TAPS * 2 }, (_, k) => {
      const x = k - HALF_TAPS + 1 - phase / PHASES;
      const window = 0.5 + 0.5 * Math.cos((Math.PI * x) / HALF_TAPS);
      return (Math.sin(Math.PI * x) / (Math.PI * x)) * window;
    }),
  );
}
