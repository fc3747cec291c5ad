import type { Box } from '../box.ts';
import type { PictureHeads } from './heads-in-picture.ts';

/**
 * Where a thing of somebody begins whose head goes over the frame, of where it would stand by itself
 * at both ends: never on the other side of them than where it ends.
 */
export function goWithHead(
  thing: { from: Box; to: Box },
  heads: PictureHeads,
): { from: Box; to: Box } {
  const begins = middleOf(thing.from) - middleOf(heads.from);
  const ends = middleOf(thing.to) - middleOf(heads.to);
  if (begins * ends >= 0) return thing;
  const x = thing.to.x + middleOf(heads.from) - middleOf(heads.to);
  return { from: { ...thing.to, x }, to: thing.to };
}

function middleOf({ x, width }: Box): number {
  return x + width / 2;
}
