/** Pixels of the ground beside the subject. */
export function shoreOf(isGround: Uint8Array, { width }: { width: number }): number[] {
  const shore: number[] = [];
  const last = isGround.length - 1;
  for (let at = 0; at <= last; at++) {
    if (!isGround[at]) continue;
    const isInner =
      (at === 0 || isGround[at - 1]) &&
      (at === last || isGround[at + 1]) &&
      (at < width || isGround[at - width]) &&
      (at > last - width || isGround[at + width]);
    if (!isInner) shore.push(at);
  }
  return shore;
}
