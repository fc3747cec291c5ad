import { PRIOR } from './grab-subject.ts';

/**
 * Where the subject of a picture without a face is likely to be: in the middle, not at the left, right and
 * upper edge; the lower edge may cut it off.
 * @param girth a factor on how wide the middle is taken.
 */
export function priorOfMiddle(
  { width, height }: { width: number; height: number },
  girth: number,
): Uint8Array {
  const prior = new Uint8Array(width * height);
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at++)
      prior[at] = guess(Math.abs((x + 0.5) / width - 0.5), (y + 0.5) / height, girth);
  return prior;
}

/** Fractions of the picture: from the middle column, and from the top. */
function guess(side: number, y: number, girth: number): number {
  if (side > 0.46 || y < 0.04) return PRIOR.ground;
  const reach = { x: 0.3 * girth, y: 0.36 * girth };
  const isInside = (side / reach.x) ** 2 + ((Math.min(y, 0.6) - 0.6) / reach.y) ** 2 <= 1;
  if (side < 0.06 && y > 0.5 && y < 0.7) return PRIOR.subject;
  return isInside ? PRIOR.likelySubject : PRIOR.likelyGround;
}
