import type { Box } from '../../box.ts';
import type { Context2D, Picture } from '../surface.ts';
import type { FigurePose } from './pose-at.ts';

export type Bend = Pick<FigurePose, 'lean' | 'tilt' | 'breath' | 'nod'> & {
  /** Lower edge of the head, as a share of the body from the top. */
  chin: number;
};

/** Where a point of the body is when the body bends. Pixels; `down` is its share of the body from the top. */
export type BentPoint = { shift: number; y: number };

/** Enough that no step of a bend is seen, few enough that a figure costs little more than one draw. */
const SLICES = 14;

/**
 * Draws a body as bands that are shifted and stretched against each other, so that it leans, tilts
 * its head, breathes and nods with its feet in their place. Bands meet at whole pixels: no seams.
 */
export function paintSlices(context: Context2D, picture: Picture, box: Box, bend: Bend): void {
  if (box.width < 1) return;
  const { width, height } = picture;
  let top = Math.round(bentAt(0, box, bend).y);
  for (let slice = 0; slice < SLICES; slice += 1) {
    const [from, to] = [edgeOf(slice, bend), edgeOf(slice + 1, bend)];
    const foot = Math.round(bentAt(to, box, bend).y);
    const { shift } = bentAt((from + to) / 2, box, bend);
    if (foot > top) {
      const source = [0, from * height, width, (to - from) * height] as const;
      context.drawImage(picture, ...source, box.x + shift, top, box.width, foot - top);
    }
    top = foot;
  }
}

/** Where a point of the body is, `down` from its top. */
export function bentAt(down: number, box: Box, { lean, tilt, breath, nod, chin }: Bend): BentPoint {
  const up = 1 - down;
  const head = Math.min(1, Math.max(0, (chin + NECK - down) / (2 * NECK)));
  const eased = head * head * (3 - 2 * head);
  const chest = Math.min(1, up / 0.5);
  return {
    shift:
      box.height * (lean * up ** 1.5 + tilt * eased * (0.6 + 0.4 * (1 - down / (chin + NECK)))),
    y: box.y + box.height * (down - breath * chest + nod * eased),
  };
}

/** Half the length over which head goes over into body. */
const NECK = 0.06;

/** Finer where the neck bends. */
function edgeOf(slice: number, { chin }: Bend): number {
  const low = Math.max(0, chin - NECK * 1.6);
  const high = Math.min(1, chin + NECK * 1.6);
  if (slice <= 4) return (low * slice) / 4;
  if (slice <= 10) return low + ((high - low) * (slice - 4)) / 6;
  return high + ((1 - high) * (slice - 10)) / (SLICES - 10);
}
