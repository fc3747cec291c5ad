import type { Context2D } from '../paint/surface.ts';
import type { Random } from '../random.ts';
import type { Palette } from './palette.ts';
import type { Setting } from './scenery.ts';

/** A plane that is being painted. Places are fractions of the frame; a plane reaches beyond it. */
export type Brush = {
  context: Context2D;
  /** Pixels of the plane at a fraction of the frame's width or height. */
  x(fraction: number): number;
  y(fraction: number): number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** Pixels of the frame's shorter side. */
  unit: number;
  /** Width over height of the frame. */
  aspect: number;
  palette: Palette;
  setting: Setting;
  random: Random;
};

/** Fills the plane from `top` down with a vertical run of colours. */
export function wash(brush: Brush, top: number, stops: readonly [number, string][]): void {
  const { context, x, y } = brush;
  context.fillStyle = vertical(brush, top, brush.bottom, stops);
  context.fillRect(x(brush.left), y(top), x(brush.right) - x(brush.left), y(brush.bottom) - y(top));
}

export function vertical(
  { context, y }: Brush,
  from: number,
  to: number,
  stops: readonly [number, string][],
): unknown {
  const gradient = context.createLinearGradient(0, y(from), 0, y(to));
  for (const [offset, colour] of stops) gradient.addColorStop(offset, colour);
  return gradient;
}

/** A soft round light. `radius` in shorter sides. */
export function glow(
  brush: Brush,
  at: { x: number; y: number; radius: number },
  stops: readonly [number, string][],
): void {
  const { context, x, y, unit } = brush;
  const circle = [x(at.x), y(at.y)] as const;
  const gradient = context.createRadialGradient(...circle, 0, ...circle, at.radius * unit);
  for (const [offset, colour] of stops) gradient.addColorStop(offset, colour);
  context.fillStyle = gradient;
  disc(brush, at);
}

export function disc(
  { context, x, y, unit }: Brush,
  at: { x: number; y: number; radius: number },
): void {
  context.beginPath();
  context.ellipse(x(at.x), y(at.y), at.radius * unit, at.radius * unit, 0, 0, Math.PI * 2);
  context.fill();
}

export function polygon(
  { context, x, y }: Brush,
  points: readonly (readonly [number, number])[],
): void {
  context.beginPath();
  points.forEach(([px, py], index) =>
    index === 0 ? context.moveTo(x(px), y(py)) : context.lineTo(x(px), y(py)),
  );
  context.closePath();
  context.fill();
}
