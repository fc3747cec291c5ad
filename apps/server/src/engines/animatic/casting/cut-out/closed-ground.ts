/** Pixels of the ground's colour that the ground has not reached: 1 where they are. */
export function closedGround(
  isGround: Uint8Array,
  { levels }: { levels: Float32Array },
  tolerance: number,
): Uint8Array {
  const closed = new Uint8Array(isGround.length);
  for (let at = 0; at < closed.length; at++)
    if (!isGround[at] && levels[at]! <= tolerance) closed[at] = 1;
  return closed;
}
