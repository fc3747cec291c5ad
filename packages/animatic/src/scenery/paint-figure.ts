import type { Context2D } from '../paint/surface.ts';
import type { Build } from './scenery.ts';

/** Width of a figure over its height. */
export const FIGURE_ASPECT = 0.34;

export type FigureLook = {
  build: Build;
  facing: -1 | 1;
  /** Fills of the body from head to foot, and of the edge the light falls on. */
  top: string;
  foot: string;
  rim: string;
};

/** A standing silhouette that fills a box of the given pixels from head to foot. */
export function paintFigure(
  context: Context2D,
  look: FigureLook,
  { width, height }: { width: number; height: number },
): void {
  const body = context.createLinearGradient(0, 0, 0, height);
  body.addColorStop(0, look.top);
  body.addColorStop(1, look.foot);
  const place = { width, height, facing: look.facing };
  // The same shape twice, the first a little towards the light: what is left of it is the rim.
  for (const [fill, shift] of [
    [look.rim, -look.facing * height * 0.0045],
    [body, 0],
  ] as const) {
    context.fillStyle = fill;
    paintBody(context, look.build, { ...place, shift });
  }
}

type Place = { width: number; height: number; facing: number; shift: number };

/** In heights: a child has a larger head, a woman longer hair and a skirt. */
const BUILDS = {
  man: { head: 0.058, shoulder: 0.135, hip: 0.088, hem: 0.098, hemAt: 0.55 },
  woman: { head: 0.055, shoulder: 0.11, hip: 0.085, hem: 0.15, hemAt: 0.68 },
  child: { head: 0.085, shoulder: 0.12, hip: 0.09, hem: 0.1, hemAt: 0.62 },
} as const;

function paintBody(context: Context2D, build: Build, place: Place): void {
  const { head, shoulder, hip, hem, hemAt } = BUILDS[build];
  const { width, height, facing, shift } = place;
  const x = (share: number) => width / 2 + share * height + shift;
  const y = (share: number) => share * height;
  const neck = head * 2.05;
  paintHead(context, { build, head, x, y, height, facing });
  context.beginPath();
  context.moveTo(x(-head * 0.42), y(neck - 0.02));
  context.lineTo(x(head * 0.42), y(neck - 0.02));
  context.quadraticCurveTo(x(head * 0.5), y(neck + 0.022), x(shoulder * 0.78), y(neck + 0.04));
  context.quadraticCurveTo(x(shoulder), y(neck + 0.052), x(shoulder), y(neck + 0.11));
  context.lineTo(x(shoulder * 0.98), y(0.5));
  context.lineTo(x(shoulder * 0.72), y(0.51));
  context.lineTo(x(shoulder * 0.68), y(neck + 0.16));
  context.lineTo(x(hip), y(0.47));
  context.lineTo(x(hem), y(hemAt));
  context.lineTo(x(0.07), y(hemAt));
  context.lineTo(x(0.062), y(0.965));
  context.lineTo(x(0.062 + (facing > 0 ? 0.045 : 0.012)), y(0.985));
  context.lineTo(x(0.062), y(1));
  context.lineTo(x(0.012), y(1));
  context.lineTo(x(0.008), y(hemAt + 0.04));
  context.lineTo(x(-0.008), y(hemAt + 0.04));
  context.lineTo(x(-0.012), y(1));
  context.lineTo(x(-0.062), y(1));
  context.lineTo(x(-0.062 - (facing < 0 ? 0.045 : 0.012)), y(0.985));
  context.lineTo(x(-0.062), y(0.965));
  context.lineTo(x(-0.07), y(hemAt));
  context.lineTo(x(-hem), y(hemAt));
  context.lineTo(x(-hip), y(0.47));
  context.lineTo(x(-shoulder * 0.68), y(neck + 0.16));
  context.lineTo(x(-shoulder * 0.72), y(0.51));
  context.lineTo(x(-shoulder * 0.98), y(0.5));
  context.lineTo(x(-shoulder), y(neck + 0.11));
  context.quadraticCurveTo(x(-shoulder), y(neck + 0.052), x(-shoulder * 0.78), y(neck + 0.04));
  context.quadraticCurveTo(x(-head * 0.5), y(neck + 0.022), x(-head * 0.42), y(neck - 0.02));
  context.closePath();
  context.fill();
}

type Head = {
  build: Build;
  head: number;
  height: number;
  facing: number;
  x(share: number): number;
  y(share: number): number;
};

/** With a nose to the side it looks to, and hair. */
function paintHead(context: Context2D, { build, head, height, facing, x, y }: Head): void {
  context.beginPath();
  context.ellipse(
    x(0),
    y(head * 1.08),
    head * 0.8 * height,
    head * 1.05 * height,
    0,
    0,
    Math.PI * 2,
  );
  context.fill();
  context.beginPath();
  context.moveTo(x(facing * head * 0.72), y(head * 0.9));
  context.lineTo(x(facing * head * 0.98), y(head * 1.3));
  context.lineTo(x(facing * head * 0.7), y(head * 1.45));
  context.closePath();
  context.fill();
  const hair = build === 'woman' ? 2.6 : 1.15;
  context.beginPath();
  context.ellipse(
    x(-facing * head * 0.28),
    y(head * (build === 'woman' ? 1.45 : 0.72)),
    head * 0.82 * height,
    (head * hair * height) / 1.75,
    0,
    0,
    Math.PI * 2,
  );
  context.fill();
}
