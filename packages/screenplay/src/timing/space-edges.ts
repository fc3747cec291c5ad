/**
 * Moves the edges between the first and the last apart, as little as it can, so that neighbours are at least
 * `least` frames from each other. The first and the last stay, and must have the room for it.
 */
export function spaceEdges(edges: readonly number[], least: number): number[] {
  const spaced = [...edges];
  const last = spaced.length - 1;
  for (let i = 1; i < last; i++) spaced[i] = Math.max(spaced[i]!, spaced[i - 1]! + least);
  for (let i = last - 1; i > 0; i--) spaced[i] = Math.min(spaced[i]!, spaced[i + 1]! - least);
  return spaced;
}
