import type { Box } from './box.ts';

/** Where a part, in fractions of a whole, is where the whole is. */
export function placePart(whole: Box, part: Box): Box {
  return {
    x: whole.x + part.x * whole.width,
    y: whole.y + part.y * whole.height,
    width: part.width * whole.width,
    height: part.height * whole.height,
  };
}
