import type { Box, Clip } from '../timeline.ts';

/** Whether the camera leaves something where it is for a whole clip. */
export function standsStill({ move }: Clip, { from, to }: { from: Box; to: Box }): boolean {
  if (move === 'handheld') return false;
  return (['x', 'y', 'width', 'height'] as const).every((side) => from[side] === to[side]);
}
