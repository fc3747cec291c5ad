import type { Timeline } from '../timeline.ts';
import type { Context2D, Picture } from './surface.ts';
import type { TransitionMoment } from './transition-at.ts';

type Frame = Pick<Timeline, 'width' | 'height'>;

/** The held frame before the cut over the new clip: fading away, or where the wipe has not yet been. */
export function paintHeld(
  context: Context2D,
  held: Picture,
  { heldShare, wipedShare }: TransitionMoment,
): void {
  if (heldShare !== undefined) {
    context.globalAlpha = heldShare;
    drawPart(context, held, { from: 0, to: 1 });
  }
  if (wipedShare !== undefined) paintWiped(context, held, wipedShare);
  context.globalAlpha = 1;
}

/** Share of the frame over which a wipe's edge is soft, drawn in this many strips. */
const SOFT_EDGE = 0.08;
const STRIPS = 16;

function paintWiped(context: Context2D, held: Picture, wipedShare: number): void {
  const edge = wipedShare * (1 + SOFT_EDGE) - SOFT_EDGE;
  for (let strip = 0; strip < STRIPS; strip += 1) {
    context.globalAlpha = (strip + 0.5) / STRIPS;
    const from = edge + (SOFT_EDGE * strip) / STRIPS;
    drawPart(context, held, { from, to: from + SOFT_EDGE / STRIPS });
  }
  context.globalAlpha = 1;
  drawPart(context, held, { from: edge + SOFT_EDGE, to: 1 });
}

/** Whole pixels: strips that meet between pixels would show a line. */
function drawPart(
  context: Context2D,
  picture: Picture,
  { from, to }: { from: number; to: number },
) {
  const { width, height } = picture;
  const x = Math.max(0, Math.round(from * width));
  const part = Math.min(width, Math.round(to * width)) - x;
  if (part > 0) context.drawImage(picture, x, 0, part, height, x, 0, part, height);
}

/** The picture thrown to the side, averaged over the way it flies; what leaves on one side comes in on the other. */
export function paintWhip(
  context: Context2D,
  picture: Picture,
  { shift, smear }: NonNullable<TransitionMoment['whip']>,
): void {
  const { width, height } = picture;
  for (let copy = 0; copy < COPIES; copy += 1) {
    context.globalAlpha = 1 / (copy + 1);
    const share = shift + smear * (copy / (COPIES - 1) - 0.5);
    const left = -Math.round((((share % 1) + 1) % 1) * width);
    for (const x of [left, left + width]) {
      if (x < width && x > -width) {
        context.drawImage(picture, 0, 0, width, height, x, 0, width, height);
      }
    }
  }
  context.globalAlpha = 1;
}

const COPIES = 9;

export function paintBlack(context: Context2D, { width, height }: Frame, share: number): void {
  context.fillStyle = `rgba(0, 0, 0, ${share})`;
  context.fillRect(0, 0, width, height);
}
