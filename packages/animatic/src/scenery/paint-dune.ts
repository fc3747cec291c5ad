import { at, lit, vertical, type Brush } from './brush.ts';
import { CLEAR } from './paint-ridge.ts';
import { mix } from './palette.ts';

export type Dune = { x: number; z: number; wide: number; high: number; own: string };

/** A long back towards the light and, behind a sharp edge that winds down it, the steep side in shadow. */
export function paintDune(brush: Brush, { x, z, wide, high, own }: Dune): void {
  const { context, lightFrom, palette } = brush;
  const point = (across: number, up: number) =>
    at(brush, x + lightFrom * across * wide, z, up * high);
  const air = z * CLEAR;
  const [peak, foot] = [point(0, 1), point(0, 0)];
  const outline = () => {
    context.beginPath();
    context.moveTo(...point(1.2, 0));
    context.quadraticCurveTo(...point(0.5, 0.1), ...point(0.22, 0.62));
    context.quadraticCurveTo(...point(0.1, 0.94), ...peak);
  };
  outline();
  context.quadraticCurveTo(...point(-0.12, 0.9), ...point(-0.34, 0.5));
  context.quadraticCurveTo(...point(-0.6, 0.08), ...point(-1.1, 0));
  context.closePath();
  context.fillStyle = vertical(brush, peak[1], foot[1], [
    [0, lit(brush, mix(own, '#fff0d0', 0.25), { z: air })],
    [0.7, lit(brush, own, { z: air, facing: 0.85 })],
    [1, lit(brush, own, { z: air, facing: palette.ground })],
  ]);
  context.fill();
  context.beginPath();
  context.moveTo(...peak);
  context.quadraticCurveTo(...point(-0.12, 0.9), ...point(-0.34, 0.5));
  context.quadraticCurveTo(...point(-0.6, 0.08), ...point(-1.1, 0));
  context.lineTo(...point(0.16, 0));
  context.quadraticCurveTo(...point(-0.12, 0.3), ...point(0.05, 0.52));
  context.quadraticCurveTo(...point(0.14, 0.78), ...peak);
  context.closePath();
  context.fillStyle = vertical(brush, peak[1], foot[1], [
    [0, lit(brush, own, { z: air, facing: 0.18 })],
    [1, lit(brush, own, { z: air, facing: 0.5 })],
  ]);
  context.fill();
}
