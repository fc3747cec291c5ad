import type { Context2D } from '../paint/surface.ts';
import { isPerson, isQuadruped, measureSilhouette } from './measure-silhouette.ts';
import { paintBeing } from './paint-being.ts';
import { paintPerson } from './paint-person.ts';
import { paintQuadruped } from './paint-quadruped.ts';
import { paintWild } from './paint-wild.ts';
import type { Pen } from './pen.ts';
import type { BeingBuild, Silhouette, WildBuild } from './silhouette.ts';

export type SilhouetteLook = Silhouette & {
  /** Fills of the body from head to foot, and of the edge the light falls on. */
  top: string;
  foot: string;
  rim: string;
};

/** Paints a silhouette that fills a box of the given pixels. */
export function paintSilhouette(
  context: Context2D,
  look: SilhouetteLook,
  { width, height }: { width: number; height: number },
): void {
  const { frame } = measureSilhouette(look.build, look.posture);
  const body = context.createLinearGradient(0, frame.y, 0, frame.y + frame.height);
  body.addColorStop(0, look.top);
  body.addColorStop(1, look.foot);
  context.save();
  if (look.facing < 0) {
    context.translate(width, 0);
    context.scale(-1, 1);
  }
  context.scale(width / frame.width, height / frame.height);
  // The same shape twice, the first a little towards the light: what is left of it is the rim.
  for (const [fill, shift, pen] of [
    [look.rim, -0.0045, { context, glow: look.rim, seat: look.rim }],
    [body, 0, { context, glow: look.rim, seat: look.foot }],
  ] as const) {
    context.save();
    context.translate(shift - frame.x, -frame.y);
    context.fillStyle = fill;
    paintBuild(pen, look);
    context.restore();
  }
  context.restore();
}

function paintBuild(pen: Pen, { build, posture, hasSeat }: SilhouetteLook): void {
  if (isPerson(build)) return paintPerson(pen, build, { posture, hasSeat });
  if (isQuadruped(build)) return paintQuadruped(pen, build, posture);
  return isWild(build) ? paintWild(pen, build) : paintBeing(pen, build);
}

const WILD: readonly string[] = ['bird', 'penguin', 'fish', 'snake', 'turtle'];

function isWild(build: WildBuild | BeingBuild): build is WildBuild {
  return WILD.includes(build);
}
