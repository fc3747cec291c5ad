import type { Box } from '../box.ts';
import { boxesMeet } from '../boxes-meet.ts';

/**
 * The place nearest to the asked one at which a thing covers no face: beside a face, a little lower, or
 * as low as it takes where there is no room in the frame.
 */
export function clearFaces(asked: Box, faces: readonly Box[]): Box {
  const last = 1 - EDGE - asked.width;
  const beside = faces
    .flatMap((face) => [face.x - asked.width - GAP, face.x + face.width + GAP])
    .filter((x) => x >= EDGE && x <= last)
    .map((x) => ({ ...asked, x }))
    .filter((box) => !faces.some((face) => boxesMeet(box, face)));
  const lower = below(asked, faces);
  const near = lower.y - asked.y > asked.height * MOST_SUNK ? beside : [lower, ...beside];
  const distance = ({ x, y }: Box) => Math.abs(x - asked.x) + Math.abs(y - asked.y);
  return near.toSorted((a, b) => distance(a) - distance(b))[0] ?? lower;
}

/** Of its height: what is cut by the frame's edge is still known. */
const MOST_SUNK = 0.35;
const EDGE = 0.02;
const GAP = 0.01;

/** Lower than every face that it would be before. */
export function below(box: Box, faces: readonly Box[]): Box {
  return faces
    .toSorted((a, b) => a.y - b.y)
    .reduce(
      (lower, face) => (boxesMeet(lower, face) ? { ...lower, y: face.y + face.height } : lower),
      box,
    );
}
