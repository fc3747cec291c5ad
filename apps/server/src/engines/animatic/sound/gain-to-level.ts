/** Pauses are quieter than this part of a sound's peak, and do not count. */
const SILENCE = 0.03;

/** The gain that brings the sounding parts of a sound to a level (RMS); 1 for silence. */
export function gainToLevel(parts: readonly Float32Array[], level: number): number {
  const peak = Math.max(...parts.map(peakOf));
  if (peak === 0) return 1;
  let [sum, count] = [0, 0];
  for (const samples of parts) {
    for (let i = 0; i < samples.length; i++) {
      const value = samples[i]!;
      if (value <= SILENCE * peak && value >= -SILENCE * peak) continue;
      sum += value * value;
      count += 1;
    }
  }
  return level / Math.sqrt(sum / count);
}

function peakOf(samples: Float32Array): number {
  let peak = 0;
  for (let i = 0; i < samples.length; i++) peak = Math.max(peak, Math.abs(samples[i]!));
  return peak;
}
