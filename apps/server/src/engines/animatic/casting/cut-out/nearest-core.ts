type Size = { width: number; height: number };

/**
 * For each pixel of an edge the nearest one that is wholly the subject's, by steps to the four sides; -1:
 * there is none.
 * @param isEdge not 0 for a pixel of the edge.
 */
export function nearestCore(isGround: Uint8Array, isEdge: Uint8Array, size: Size): Int32Array {
  const core = new Int32Array(isEdge.length).fill(-1);
  let front: number[] = [];
  for (let at = 0; at < isEdge.length; at++) {
    if (!isEdge[at]) continue;
    const own = neighboursOf(at, size).find((other) => !isEdge[other] && !isGround[other]);
    if (own === undefined) continue;
    core[at] = own;
    front.push(at);
  }
  while (front.length > 0) {
    const next: number[] = [];
    for (const from of front) {
      for (const at of neighboursOf(from, size)) {
        if (!isEdge[at] || core[at] !== -1) continue;
        core[at] = core[from]!;
        next.push(at);
      }
    }
    front = next;
  }
  return core;
}

/** The pixels to the left, right, above and below that there are. */
export function neighboursOf(at: number, { width, height }: Size): number[] {
  const x = at % width;
  const found: number[] = [];
  if (x > 0) found.push(at - 1);
  if (x < width - 1) found.push(at + 1);
  if (at >= width) found.push(at - width);
  if (at < width * (height - 1)) found.push(at + width);
  return found;
}
