import { at, board, floor, lit, unitAt, type Brush } from '../brush.ts';
import { fade, mix } from '../palette.ts';
import { paintBlock } from './fittings.ts';

/** Houses that end below the edge one looks over. */
export function paintRoofs(brush: Brush): void {
  const { random, palette } = brush;
  for (const [z, top, own] of [
    [34, 3.5, '#6f7684'],
    [22, 0.6, '#5d626e'],
  ] as const) {
    for (let x = -z * 1.4; x < z * 1.4;) {
      const wide = z * random.between(0.08, 0.2);
      const high = 14 + random.between(-2.5, top);
      board(brush, lit(brush, own, { facing: random.between(0.35, 0.75), z }), {
        x,
        y: -14,
        z,
        wide,
        high,
      });
      for (let cell = 0; cell < 24; cell += 1) {
        const isLit = palette.isDark && random.next() < 0.4;
        const pane = isLit
          ? mix('#ffd693', '#ff9f5c', random.next())
          : lit(brush, mix(own, '#20242c', 0.4), { z });
        board(brush, pane, {
          x: x + (wide * (0.3 + (cell % 4))) / 4.4,
          y: high - 15 - Math.floor(cell / 4) * 1.5,
          z,
          wide: wide * 0.1,
          high: 0.7,
        });
      }
      x += wide * random.between(0.9, 1.2);
    }
  }
}

/** A flat roof with its parapet and rail, a tank and what airs the house. */
export function paintRooftop(brush: Brush): void {
  const { random, lightFrom, palette } = brush;
  const nearest = -brush.view.distance + 0.22;
  const edge = 3.4;
  floor(brush, lit(brush, '#8f8d88', { facing: palette.ground * 0.9 }), {
    x: [-14, 14],
    z: [nearest, edge],
  });
  for (let z = Math.ceil(nearest); z < edge; z += 1)
    floor(brush, fade(palette.near, 0.16), { x: [-14, 14], z: [z, z + 0.03] });
  for (let stain = 0; stain < 14; stain += 1) {
    const [x, z] = [random.between(-5, 5), random.between(-0.8, 3)];
    floor(brush, fade(palette.near, 0.07), {
      x: [x, x + random.between(0.4, 1.4)],
      z: [z, z + 0.3],
    });
  }
  paintBlock(brush, '#a39f96', { x: -14, z: edge, wide: 28, high: 0.34, deep: 0.2 });
  const rail = lit(brush, '#5a6068', { facing: 0.5 });
  for (const y of [0.52, 0.68]) board(brush, rail, { x: -14, y, z: edge, wide: 28, high: 0.03 });
  for (let post = -14; post <= 14; post += 0.9)
    board(brush, rail, { x: post, y: 0.34, z: edge, wide: 0.035, high: 0.36 });
  paintTank(brush, { x: lightFrom * 2.7, z: 2.6 });
  const box = -lightFrom * 2.9 - 0.5;
  paintBlock(brush, '#b5b8b8', { x: box, z: 2.3, wide: 1, high: 0.6, deep: 0.5 });
  for (let slat = 0; slat < 6; slat += 1)
    board(brush, lit(brush, '#7f8486', { facing: 0.5 }), {
      x: box + 0.1,
      y: 0.12 + slat * 0.07,
      z: 2.3,
      wide: 0.8,
      high: 0.025,
    });
}

/** A water tank on legs. */
function paintTank(brush: Brush, { x, z }: { x: number; z: number }): void {
  const steel = lit(brush, '#6a6f74', { facing: 0.45 });
  for (const leg of [-0.42, 0.36])
    board(brush, steel, { x: x + leg, y: 0, z, wide: 0.06, high: 0.8 });
  const wood = (facing: number) => lit(brush, '#8a6a4c', { facing });
  board(brush, wood(0.55), { x: x - 0.5, y: 0.8, z, wide: 1, high: 0.9 });
  for (let stave = 0; stave < 7; stave += 1)
    board(brush, wood(0.35 + 0.1 * (stave % 3)), {
      x: x - 0.5 + stave * 0.145,
      y: 0.8,
      z,
      wide: 0.02,
      high: 0.9,
    });
  const unit = unitAt(brush, z);
  const [left, top] = at(brush, x - 0.56, z, 1.7);
  brush.context.fillStyle = steel;
  brush.context.beginPath();
  brush.context.moveTo(left, top);
  brush.context.lineTo(left + unit * 0.56, top - unit * 0.34);
  brush.context.lineTo(left + unit * 1.12, top);
  brush.context.closePath();
  brush.context.fill();
}
