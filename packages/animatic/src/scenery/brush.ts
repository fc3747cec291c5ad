import type { Context2D } from '../paint/surface.ts';
import type { Random } from '../random.ts';
import { fade, greyOf, mix, multiply, type Palette } from './palette.ts';
import type { Planet, Setting } from './scenery.ts';
import { depthAt, type SetView } from './view-set.ts';

/**
 * A plane that is being painted. The set is a world seen by the shot's camera: `x` to the right of
 * the middle, `z` behind the mark, `y` over the ground, in adults. What is returned and drawn is in
 * pixels of the plane, which reaches beyond the frame.
 */
export type Brush = {
  context: Context2D;
  /** The whole plane. */
  width: number;
  height: number;
  /** Of the frame within it: its left and upper edge, and its size. */
  frame: { x: number; y: number; width: number; height: number };
  view: SetView;
  palette: Palette;
  setting: Setting;
  planet?: Planet | undefined;
  /** From where the light comes: left or right. */
  lightFrom: -1 | 1;
  random: Random;
};

export type Pixel = readonly [x: number, y: number];

/** A point of the world. */
export function at(brush: Brush, x: number, z: number, y = 0): Pixel {
  const { frame, view } = brush;
  const unit = unitAt(brush, z);
  return [frame.x + frame.width / 2 + x * unit, horizonOf(brush) + (view.cameraHeight - y) * unit];
}

/** Pixels of an adult's height at a distance behind the mark. */
export function unitAt({ frame, view }: Brush, z: number): number {
  return frame.height * view.stature * depthAt(view, z);
}

/** A point of the sky: `x` and `rise` over the horizon as an eye would measure them, the same however far away. */
export function aloft(brush: Brush, x: number, rise: number): Pixel {
  const unit = skyUnit(brush);
  const { frame } = brush;
  return [frame.x + frame.width / 2 + x * unit, horizonOf(brush) - rise * unit];
}

export function skyUnit({ frame, view }: Brush): number {
  return (frame.height * view.stature * view.distance) / 1.2;
}

export function horizonOf({ frame, view }: Brush): number {
  return frame.y + view.horizon * frame.height;
}

/** How far to the side the frame shows the world at a distance. */
export function sideAt(brush: Brush, z: number): number {
  return brush.frame.width / 2 / unitAt(brush, z);
}

/** A surface's own colour in the set's light: 1 faces it, 0 turns away; farther off the air takes it. */
export function lit({ palette }: Brush, own: string, { facing = 1, z = 0 } = {}): string {
  const { key, fill, haze, air, chroma } = palette;
  const seen = chroma < 1 ? mix(greyOf(own), own, chroma) : own;
  const colour = multiply(seen, mix(fill, key, facing));
  return mix(colour, haze, 1 - Math.exp(-Math.max(0, z) / air));
}

/** What snow has fallen on, where it falls. */
export function snowed({ setting, palette }: Brush, own: string, share: number): string {
  const lies = setting.weather === 'snow' && !palette.isInside;
  return lies ? mix(own, '#f2f6fb', share) : own;
}

export function polygon({ context }: Brush, fill: unknown, points: readonly Pixel[]): void {
  context.fillStyle = fill;
  context.beginPath();
  points.forEach(([x, y], index) => (index === 0 ? context.moveTo(x, y) : context.lineTo(x, y)));
  context.closePath();
  context.fill();
}

type Range = readonly [from: number, to: number];

/** A part of the ground, or of what lies level over it. */
export function floor(
  brush: Brush,
  fill: unknown,
  { x, z, y = 0 }: { x: Range; z: Range; y?: number },
): void {
  polygon(brush, fill, [
    at(brush, x[0], z[0], y),
    at(brush, x[1], z[0], y),
    at(brush, x[1], z[1], y),
    at(brush, x[0], z[1], y),
  ]);
}

/** A part of a wall that runs away from the camera. */
export function wall(
  brush: Brush,
  fill: unknown,
  { x, z, y }: { x: number; z: Range; y: Range },
): void {
  polygon(brush, fill, [
    at(brush, x, z[0], y[0]),
    at(brush, x, z[1], y[0]),
    at(brush, x, z[1], y[1]),
    at(brush, x, z[0], y[1]),
  ]);
}

/** Upright before the camera, between two corners of the world at one distance. */
export function board(
  brush: Brush,
  fill: unknown,
  { x, y, z, wide, high }: { x: number; y: number; z: number; wide: number; high: number },
): void {
  const [left, foot] = at(brush, x, z, y);
  const unit = unitAt(brush, z);
  brush.context.fillStyle = fill;
  brush.context.fillRect(left, foot - high * unit, wide * unit, high * unit);
}

/** Radii in pixels. */
export function oval(
  { context }: Brush,
  fill: unknown,
  [x, y]: Pixel,
  [rx, ry]: readonly [number, number],
): void {
  context.fillStyle = fill;
  context.beginPath();
  context.ellipse(x, y, rx, ry, 0, 0, Math.PI * 2);
  context.fill();
}

export type Stops = readonly (readonly [offset: number, colour: string])[];

/** From one height of the plane to another, in pixels. */
export function vertical({ context }: Brush, from: number, to: number, stops: Stops): unknown {
  const gradient = context.createLinearGradient(0, from, 0, to);
  for (const [offset, colour] of stops) gradient.addColorStop(offset, colour);
  return gradient;
}

/** The plane from one height down to another. */
export function wash(brush: Brush, from: number, to: number, stops: Stops): void {
  brush.context.fillStyle = vertical(brush, from, to, stops);
  brush.context.fillRect(0, from, brush.width, to - from);
}

/** A soft round light. */
export function glow(
  brush: Brush,
  [x, y]: Pixel,
  radius: number,
  light: { colour: string; strength: number },
): void {
  const gradient = brush.context.createRadialGradient(x, y, 0, x, y, radius);
  for (const [offset, share] of [
    [0, 1],
    [0.2, 0.56],
    [0.45, 0.24],
    [0.72, 0.06],
    [1, 0],
  ] as const) {
    gradient.addColorStop(offset, fade(light.colour, light.strength * share));
  }
  oval(brush, gradient, [x, y], [radius, radius]);
}

/** Light that lies on the ground. */
export function pool(
  brush: Brush,
  [x, y]: Pixel,
  { reach, colour, strength }: { reach: number; colour: string; strength: number },
): void {
  const { context } = brush;
  context.save();
  context.translate(x, y);
  context.scale(1, 0.24);
  glow(brush, [0, 0], reach, { colour, strength });
  context.restore();
}
