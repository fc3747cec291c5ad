import type { Box } from '../../box.ts';
import type { FigurePose } from './pose-at.ts';

export type Bend = Pick<FigurePose, 'lean' | 'tilt' | 'breath' | 'nod'> & {
  /** Lower edge of the head, as a share of the body from the top. */
  chin: number;
};

/** Half the length over which head goes over into body. */
export const NECK = 0.09;

/**
 * Where a point of a bent body is, `down` its share from the top: pixels to the side, and its height
 * on the output. Feet stay where they are.
 */
export function bentAt(
  down: number,
  box: Box,
  { lean, tilt, breath, nod, chin }: Bend,
): { shift: number; y: number } {
  const up = 1 - down;
  const head = Math.min(1, Math.max(0, (chin + NECK - down) / (2 * NECK)));
  const eased = head * head * (3 - 2 * head);
  const chest = Math.min(1, up / 0.5);
  const aboveNeck = 0.6 + 0.4 * (1 - down / (chin + NECK));
  return {
    shift: box.height * (lean * up ** 1.5 + tilt * eased * aboveNeck),
    y: box.y + box.height * (down - breath * chest + nod * eased),
  };
}
