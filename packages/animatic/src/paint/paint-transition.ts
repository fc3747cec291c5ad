import type { Timeline } from '../timeline.ts';
import type { Context2D, PaintHost, Picture } from './surface.ts';
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

/** Copies of the picture beside each other that make a smear. */
const COPIES = 12;

/**
 * The picture thrown to the side; what leaves on one side comes in on the other. Smeared as the mean of
 * copies, in a picture so narrow that a pixel lies between two of them.
 */
export function paintWhip(
  context: Context2D,
  picture: Picture,
  { whip, host }: { whip: NonNullable<TransitionMoment['whip']>; host: PaintHost },
): void {
  const { width, height } = picture;
  const narrow = Math.min(width, Math.max(COPIES, Math.round(COPIES / whip.smear)));
  const around = host.createSurface(narrow + COPIES, height);
  around.context.imageSmoothingQuality = 'high';
  const left = COPIES / 2 - (((whip.shift % 1) + 1) % 1) * narrow;
  for (let x = left - narrow; x < narrow + COPIES; x += narrow) {
    around.context.drawImage(picture, 0, 0, width, height, x, 0, narrow, height);
  }
  const smeared = host.createSurface(narrow, height);
  for (let copy = 0; copy < COPIES; copy += 1) {
    // So that in the end each has the same share.
    smeared.context.globalAlpha = 1 / (copy + 1);
    const from = [copy, 0, narrow, height] as const;
    smeared.context.drawImage(around.picture, ...from, 0, 0, narrow, height);
  }
  context.drawImage(smeared.picture, 0, 0, narrow, height, 0, 0, width, height);
}

export function paintBlack(context: Context2D, { width, height }: Frame, share: number): void {
  context.fillStyle = `rgba(0, 0, 0, ${share})`;
  context.fillRect(0, 0, width, height);
}
