/** Pauses are quieter than this part of a sound's peak, and do not count. */
const SILENCE = 0.03;

/** The gain that brings the sounding parts of a sound to a level (RMS); 1 for silence. */
export function gainToLevel(parts: readonly Float32Array[], level: number): number {
  let peak = 0;
  for (const samples of parts) for (const value of samples) peak = Math.max(peak, Math.abs(value));
  let [sum, count] = [0, 0];
  for (const samples of parts) {
    for (const value of samples) {
      if (Math.abs(value) <= SILENCE * peak) continue;
      sum += value * value;
      count += 1;
    }
  }
  return count === 0 ? 1 : level / Math.sqrt(sum / count);
}
