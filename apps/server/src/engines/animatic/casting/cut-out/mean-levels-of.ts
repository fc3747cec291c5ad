/** How far each region is from the ground on average, by its label. */
export function meanLevelsOf(
  levels: Float32Array,
  labels: Int32Array,
  regionCount: number,
): Float64Array {
  const sums = new Float64Array(regionCount + 1);
  const counts = new Float64Array(regionCount + 1);
  for (let at = 0; at < labels.length; at++) {
    sums[labels[at]!]! += levels[at]!;
    counts[labels[at]!]! += 1;
  }
  return sums.map((sum, label) => sum / counts[label]!);
}
