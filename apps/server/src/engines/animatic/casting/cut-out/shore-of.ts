/** Pixels of the ground beside the subject. */
export function shoreOf(isGround: Uint8Array, { width }: { width: number }): number[] {
  const shore: number[] = [];
  for (let at = 0; at < isGround.length; at++) {
    if (!isGround[at]) continue;
    const isInner =
      isGround[at - 1] !== 0 &&
      isGround[at + 1] !== 0 &&
      isGround[at - width] !== 0 &&
      isGround[at + width] !== 0;
    if (!isInner) shore.push(at);
  }
  return shore;
}
