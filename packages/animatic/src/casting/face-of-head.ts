import type { Box } from '../box.ts';

/** The face in a head: without hair, a hat and ears. */
export function faceOfHead({ x, y, width, height }: Box): Box {
  return { x: x + width * 0.12, y: y + height * 0.25, width: width * 0.76, height: height * 0.75 };
}
