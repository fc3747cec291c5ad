import { FOLDED, type CutoutPose } from '../../figure.ts';
import type { LayerSurface, Picture } from '../surface.ts';

type Size = { width: number; height: number };

/** What size the pixels of a picture make in a pose. */
export function posedSize({ width, height }: Size, pose: CutoutPose | undefined): Size {
  if (pose?.kind === 'lay') return { width: height, height: width };
  return { width, height: pose?.kind === 'fold' ? height * FOLDED : height };
}

export type PoseDrawing = {
  cutout: Picture;
  source: readonly [x: number, y: number, width: number, height: number];
  pose: CutoutPose | undefined;
};

/** Draws a cut-out so that it fills a surface as its pose has it. */
export function drawPose({ context, picture }: LayerSurface, drawing: PoseDrawing): void {
  const { cutout, source, pose } = drawing;
  const { width, height } = picture;
  if (pose?.kind === 'lay') {
    context.save();
    if (pose.feet > 0) context.translate(0, height);
    else context.translate(width, 0);
    context.rotate((-pose.feet * Math.PI) / 2);
    context.drawImage(cutout, ...source, 0, 0, height, width);
    context.restore();
    return;
  }
  if (pose?.hasSeat) paintSeat({ context, picture }, pose.kind === 'fold' ? 0.66 : 0.8);
  const [x, y, wide, high] = source;
  let top = 0;
  for (const [from, to, share] of pose?.kind === 'fold' ? FOLDS : WHOLE) {
    const part = share * height;
    context.drawImage(cutout, x, y + from * high, wide, (to - from) * high, 0, top, width, part);
    top += part;
  }
}

/** Parts of a body from the top, and the share of the folded one each takes: the thighs are seen from the front. */
const FOLDS = [
  [0, 0.5, 0.5 / FOLDED],
  [0.5, 0.75, (FOLDED - 0.75) / FOLDED],
  [0.75, 1, 0.25 / FOLDED],
] as const;
const WHOLE = [[0, 1, 1]] as const;

/** A plain block, from a height down to the ground: that somebody sits, not on what. */
function paintSeat({ context, picture: { width, height } }: LayerSurface, from: number): void {
  const [x, wide] = [width * 0.08, width * 0.84];
  context.fillStyle = '#453b33';
  context.fillRect(x, from * height, wide, (0.985 - from) * height);
  context.fillStyle = '#6d5f52';
  context.fillRect(x, from * height, wide, 0.03 * height);
}
