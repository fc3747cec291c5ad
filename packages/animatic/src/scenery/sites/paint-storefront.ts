import { at, board, floor, glow, lit, pool, snowed, unitAt, type Brush } from '../brush.ts';
import { fade, mix } from '../palette.ts';
import { paintRack } from './fittings.ts';

/** Of the house: how far it is, and where its shop begins and ends. */
const Z = 2.9;
const [FROM, TO] = [-2.5, 2.5];
const SIGN = '#2f9a78';

/** A lit shop on the ground floor of a corner house, seen from over the way. */
export function paintStorefront(brush: Brush): void {
  const { random, palette } = brush;
  const tone = (own: string, facing: number) => lit(brush, own, { facing, z: Z });
  for (const [x, wide, own, high] of [
    [-9, 5.4, '#7d6f6a', 5.5],
    [4.4, 6, '#6f7480', 6.5],
    [-3.2, 6.4, '#a8866c', 5],
  ] as const) {
    board(brush, tone(own, 0.6), { x, y: 0, z: Z, wide, high });
    for (let pane = x + 0.5; pane < x + wide - 0.7; pane += 1.25) {
      const isLit = palette.isDark && random.next() < 0.4;
      const glass = isLit ? mix('#ffd693', '#ff9f5c', random.next()) : tone('#46525e', 0.7);
      for (const y of [2.25, 3.5])
        board(brush, glass, { x: pane, y, z: Z, wide: 0.62, high: 0.85 });
    }
  }
  paintFront(brush);
  paintPavement(brush);
}

/** Glass onto white light and goods, a door, and the sign over them. */
function paintFront(brush: Brush): void {
  const { palette } = brush;
  const inside = palette.isDark ? '#f4f8f2' : lit(brush, '#c9d4d2', { facing: 0.8 });
  board(brush, lit(brush, '#3a4246', { facing: 0.5, z: Z }), {
    x: FROM,
    y: 0,
    z: Z,
    wide: TO - FROM,
    high: 1.62,
  });
  board(brush, inside, { x: FROM + 0.1, y: 0.28, z: Z, wide: 3.2, high: 1.22 });
  const goods = { ...brush, palette: { ...palette, key: '#ffffff', fill: '#c9d0d0', chroma: 1 } };
  for (const x of [FROM + 0.3, FROM + 1.35, FROM + 2.4])
    paintRack(palette.isDark ? goods : brush, { x, y: 0.3, z: Z, wide: 0.8, high: 0.72, rows: 3 });
  board(brush, inside, { x: 0.95, y: 0.03, z: Z, wide: 1.4, high: 1.47 });
  for (const x of [0.86, 1.62, 2.34])
    board(brush, lit(brush, '#3a4246', { facing: 0.5, z: Z }), {
      x,
      y: 0,
      z: Z,
      wide: 0.07,
      high: 1.55,
    });
  for (const x of [1.5, 1.76]) board(brush, '#7f8a8c', { x, y: 0.6, z: Z, wide: 0.03, high: 0.4 });
  for (const [y, high, own] of [
    [1.58, 0.46, SIGN],
    [1.72, 0.16, '#ffffff'],
    [1.58, 0.06, '#e8823c'],
  ] as const)
    board(brush, palette.isDark ? own : lit(brush, own, { facing: 0.85 }), {
      x: FROM - 0.1,
      y,
      z: Z - 0.02,
      wide: TO - FROM + 0.2,
      high,
    });
  if (!palette.isDark) return;
  const unit = unitAt(brush, Z);
  for (const x of [-1.6, 0, 1.6])
    glow(brush, at(brush, x, Z, 0.9), unit * 1.7, { colour: '#eafff2', strength: 0.3 });
}

/** The pavement before it, the kerb and the street, which shine when they are wet. */
function paintPavement(brush: Brush): void {
  const { random, palette, setting } = brush;
  const nearest = -brush.view.distance + 0.22;
  const tone = (own: string, share: number) =>
    lit(brush, snowed(brush, own, share), { facing: palette.ground, z: 1 });
  floor(brush, tone('#4c4f57', 0.5), { x: [-16, 16], z: [nearest, 0.9] });
  floor(brush, tone('#8f8c86', 0.8), { x: [-16, 16], z: [0.9, Z] });
  floor(brush, tone('#b9b4aa', 0.8), { x: [-16, 16], z: [0.82, 0.92] });
  for (let slab = -15; slab < 16; slab += 0.8)
    floor(brush, fade(palette.near, 0.16), { x: [slab, slab + 0.02], z: [0.92, Z] });
  const isWet = setting.weather === 'rain';
  if (!palette.isDark && !isWet) return;
  const unit = unitAt(brush, 1.4);
  for (const x of [-1.6, 0, 1.6])
    pool(brush, at(brush, x, 1.7), { reach: unit * 1.7, colour: '#e4fff0', strength: 0.3 });
  for (let streak = 0; streak < 44; streak += 1) {
    const [x, z] = [random.between(FROM, TO), random.between(-0.7, 1.6)];
    const colour = fade(streak % 3 === 0 ? SIGN : '#eafff2', isWet ? 0.2 : 0.07);
    floor(brush, colour, {
      x: [x, x + random.between(0.04, 0.16)],
      z: [z, z + random.between(0.2, 0.7)],
    });
  }
}
