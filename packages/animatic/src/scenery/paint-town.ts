import { createRandom } from '../random.ts';
import {
  at,
  board,
  floor,
  glow,
  horizonOf,
  lit,
  oval,
  pool,
  snowed,
  unitAt,
  vertical,
  wall,
  type Brush,
} from './brush.ts';
import { fade, mix } from './palette.ts';

/** Houses side by side at the end of the street; windows are lit when it is dark. */
export function paintSkyline(brush: Brush): void {
  const { random, palette } = brush;
  for (const [z, height, own] of [
    [90, 26, '#7d8798'],
    [46, 15, '#6c6f7c'],
  ] as const) {
    let x = -z * 1.5;
    while (x < z * 1.5) {
      const wide = z * random.between(0.07, 0.16);
      const high = height * random.between(0.35, 1);
      board(brush, lit(brush, own, { facing: random.between(0.3, 0.7), z }), {
        x,
        y: 0,
        z,
        wide,
        high,
      });
      if (palette.isDark) speckle(brush, { x, z, wide, high });
      x += wide * random.between(0.85, 1.1);
    }
  }
}

function speckle(
  brush: Brush,
  { x, z, wide, high }: { x: number; z: number; wide: number; high: number },
): void {
  const { random, palette } = brush;
  const [columns, rows] = [5, 8];
  for (let cell = 0; cell < columns * rows; cell += 1) {
    if (random.next() < 0.55) continue;
    const lamp = mix(palette.light, '#ffb347', random.between(0.2, 0.7));
    board(brush, fade(lamp, random.between(0.25, 0.6)), {
      x: x + (wide * (0.3 + (cell % columns))) / columns,
      y: (high * (0.3 + Math.floor(cell / columns))) / rows,
      z,
      wide: wide * 0.07,
      high: high * 0.04,
    });
  }
}

/** Where the house fronts stand, from the middle of the street. */
const FRONT = 2.9;
const KERB = 1.95;

const BRICKS = ['#a06a50', '#b89a78', '#8d8f98', '#9c7f86', '#c0a68a', '#7f8a84'] as const;

/** House fronts on both sides of the street, in perspective towards its end. */
export function paintFronts(brush: Brush): void {
  const { random } = brush;
  for (const side of [-1, 1] as const) {
    const houses: House[] = [];
    let from = -3.2;
    while (from < 40) {
      const to = from + random.between(2.4, 4.4);
      houses.push({
        from,
        to,
        high: random.between(4, 8.5),
        own: BRICKS[Math.floor(random.next() * BRICKS.length)]!,
        seed: Math.floor(random.next() * 2 ** 31),
      });
      from = to;
    }
    for (const house of houses.toReversed()) {
      paintFront({ ...brush, random: createRandom(house.seed, 0) }, side, house);
    }
  }
}

/** Its own seed: what is not seen from here must not change what is. */
type House = { from: number; to: number; high: number; own: string; seed: number };

function paintFront(brush: Brush, side: -1 | 1, house: House): void {
  const { from, to, high, own } = house;
  const facing = side === brush.lightFrom ? 0.12 : 0.85;
  const nearest = Math.max(from, -brush.view.distance + 0.35);
  if (to <= nearest) return;
  const x = side * FRONT;
  const tone = (colour: string, z: number) => lit(brush, colour, { facing, z });
  wall(brush, tone(own, (nearest + to) / 2), { x, z: [nearest, to], y: [0, high] });
  wall(brush, tone(mix(own, '#000000', 0.35), to), { x, z: [nearest, to], y: [high - 0.16, high] });
  wall(brush, tone(mix(own, '#20242c', 0.62), to), { x, z: [nearest, to], y: [0, 1.72] });
  paintOpenings(brush, house, ({ z, y, fill }) => {
    if (z[1] <= nearest + 0.02) return;
    wall(brush, fill, { x, z: [Math.max(z[0], nearest), z[1]], y });
  });
}

type Opening = { z: readonly [number, number]; y: readonly [number, number]; fill: string };

/** A shop below, and rows of windows over it. */
function paintOpenings(
  brush: Brush,
  { from, to, high }: House,
  open: (opening: Opening) => void,
): void {
  const { random, palette } = brush;
  const along = (start: number, end: number) =>
    [from + (to - from) * start, from + (to - from) * end] as const;
  const warm = () => mix('#ffd693', '#ff9f5c', random.next() * 0.7);
  const isOpen = palette.isDark || brush.setting.light === 'overcast';
  const glass = (own: string) => lit(brush, own, { facing: 0.6, z: from });
  const shop = isOpen ? mix(warm(), '#ffffff', 0.15) : glass('#51626e');
  open({ z: along(0.1, 0.62), y: [0.28, 1.34], fill: shop });
  const door = isOpen ? mix(warm(), '#5a3a28', 0.45) : glass('#3a2c26');
  open({ z: along(0.72, 0.9), y: [0, 1.36], fill: door });
  open({ z: along(0.06, 0.94), y: [1.4, 1.6], fill: signOf(brush) });
  for (let level = 2.15; level < high - 0.8; level += 1.25) {
    for (let column = 0; column < 3; column += 1) {
      const isLit = random.next() < (palette.isDark ? 0.45 : 0.04);
      const pane = mix('#3c4a58', palette.skyMiddle, 0.35);
      const fill = isLit ? warm() : lit(brush, pane, { facing: 0.75, z: from });
      open({ z: along((column + 0.28) / 3, (column + 0.72) / 3), y: [level, level + 0.74], fill });
      const sill = fade(lit(brush, '#d8d0c4', { facing: 0.8, z: from }), 0.8);
      open({
        z: along((column + 0.26) / 3, (column + 0.74) / 3),
        y: [level - 0.07, level],
        fill: sill,
      });
    }
  }
}

const SIGNS = ['#d8513f', '#2f8f8a', '#e0a63a', '#7a4fa0', '#3d6fc0'] as const;

function signOf(brush: Brush): string {
  const { random, palette } = brush;
  const own = SIGNS[Math.floor(random.next() * SIGNS.length)]!;
  return palette.isDark ? mix(own, '#ffffff', 0.18) : lit(brush, own, { facing: 0.75, z: 4 });
}

/** A street with its kerbs, its middle line and, where it is wet, the lights in it. */
export function paintStreet(brush: Brush): void {
  const { palette, setting, context, height, width } = brush;
  const horizon = horizonOf(brush);
  const end = at(brush, 0, 0)[1];
  context.fillStyle = vertical(brush, horizon, Math.max(end, horizon + 1), [
    [0, palette.haze],
    [0.16, lit(brush, snowed(brush, '#6f7178', 0.6), { z: 8 })],
    [1, lit(brush, snowed(brush, '#5a5c64', 0.5), { facing: 0.75 })],
  ]);
  context.fillRect(0, horizon, width, Math.max(0, height - horizon));
  const nearest = -brush.view.distance + 0.25;
  for (const side of [-1, 1]) {
    const facing = side === brush.lightFrom ? 0.45 : 0.85;
    const whole = [nearest, 60] as const;
    const walk = [side * KERB, side * FRONT] as const;
    floor(brush, lit(brush, snowed(brush, '#9a9690', 0.8), { facing, z: 2 }), {
      x: walk,
      z: whole,
      y: 0.05,
    });
    const kerb = [side * (KERB - 0.07), side * KERB] as const;
    floor(brush, lit(brush, '#b9b4aa', { facing: 0.8, z: 2 }), { x: kerb, z: whole, y: 0.05 });
    for (let slab = nearest + 0.6; slab < 16; slab += 1.1) {
      floor(brush, fade(palette.near, 0.14), { x: walk, z: [slab, slab + 0.03], y: 0.05 });
    }
  }
  for (let dash = -0.9; dash < 26; dash += 2) {
    if (dash <= nearest) continue;
    const fill = fade(lit(brush, '#f0e6c8', { z: dash }), 0.75);
    floor(brush, fill, { x: [-0.05, 0.05], z: [dash, dash + 0.95] });
  }
  if (setting.weather === 'rain' || palette.isDark) paintShine(brush);
}

function paintShine(brush: Brush): void {
  const { random, palette, setting } = brush;
  const wet = setting.weather === 'rain' ? 1 : 0.4;
  for (let streak = 0; streak < 34; streak += 1) {
    const z = random.between(-0.6, 9);
    const x = random.between(-KERB, KERB);
    const unit = unitAt(brush, z);
    const colour = mix(palette.light, streak % 3 === 0 ? '#ff7a9c' : '#ffb347', random.next());
    oval(brush, fade(colour, 0.16 * wet), at(brush, x, z), [
      unit * 0.07,
      unit * random.between(0.25, 0.6),
    ]);
  }
}

/** Lamps along both kerbs, with their light when it is dark. */
export function paintLamps(brush: Brush, distances: readonly number[]): void {
  const { palette, setting } = brush;
  const post = lit(brush, '#343a40', { facing: 0.3 });
  for (const z of distances.toSorted((a, b) => b - a)) {
    for (const side of [-1, 1]) {
      const unit = unitAt(brush, z);
      board(brush, mix(post, palette.haze, Math.min(0.7, z / 30)), {
        x: side * (KERB + 0.1) - 0.03,
        y: 0,
        z,
        wide: 0.06,
        high: 2.5,
      });
      board(brush, mix(post, palette.haze, Math.min(0.7, z / 30)), {
        x: side > 0 ? KERB - 0.35 : -KERB - 0.1,
        y: 2.45,
        z,
        wide: 0.45,
        high: 0.05,
      });
      const head = at(brush, side * (KERB - 0.28), z, 2.4);
      const isOn = palette.isDark || setting.light === 'overcast';
      if (isOn) {
        glow(brush, head, unit * 1.3, {
          colour: '#ffd08a',
          strength: palette.isDark ? 0.75 : 0.35,
        });
        const foot = at(brush, side * (KERB - 0.3), z);
        pool(brush, foot, { reach: unit * 1.2, colour: '#ffd08a', strength: 0.34 });
      }
      oval(brush, isOn ? '#fff1c9' : post, head, [unit * 0.13, unit * 0.05]);
    }
  }
}
