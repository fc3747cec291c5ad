import type { Box } from './box.ts';

/** The box on the way from one to another, of which `share` is done. */
export function blendBoxes(from: Box, to: Box, share: number): Box {
  const mix = (side: keyof Box) => from[side] + (to[side] - from[side]) * share;
  return { x: mix('x'), y: mix('y'), width: mix('width'), height: mix('height') };
}
