import {
  at,
  board,
  glow,
  horizonOf,
  lit,
  polygon,
  unitAt,
  vertical,
  type Brush,
  type Pixel,
} from './brush.ts';
import { fade, mix } from './palette.ts';

export type Room = {
  /** Of its back wall behind the mark, its half width and its height, in adults. */
  z: number;
  side: number;
  high: number;
  wall: string;
  floor: string;
  trim: string;
};

/** Back wall, side walls, ceiling and the skirting around them. */
export function paintRoom(brush: Brush, room: Room): void {
  const { z, side, high, wall, trim } = room;
  const nearest = -brush.view.distance + 0.25;
  const { lightFrom, width, height } = brush;
  brush.context.fillStyle = lit(brush, wall, { facing: 0.4 });
  brush.context.fillRect(0, 0, width, height);
  polygon(brush, lit(brush, mix(wall, '#ffffff', 0.45), { facing: 0.5 }), [
    at(brush, -side, nearest, high),
    at(brush, side, nearest, high),
    at(brush, side, z, high),
    at(brush, -side, z, high),
  ]);
  for (const end of [-1, 1]) {
    polygon(brush, lit(brush, wall, { facing: end === lightFrom ? 0.25 : 0.72 }), [
      at(brush, end * side, nearest),
      at(brush, end * side, z),
      at(brush, end * side, z, high),
      at(brush, end * side, nearest, high),
    ]);
  }
  const [left, foot] = at(brush, -side, z);
  const [right, top] = at(brush, side, z, high);
  const light = lit(brush, wall, { facing: 0.95 });
  const gradient = brush.context.createLinearGradient(left, 0, right, 0);
  const [dim, bright] = [lit(brush, wall, { facing: 0.5 }), light];
  gradient.addColorStop(lightFrom > 0 ? 1 : 0, bright);
  gradient.addColorStop(lightFrom > 0 ? 0 : 1, dim);
  brush.context.fillStyle = gradient;
  brush.context.fillRect(left, top, right - left, foot - top);
  brush.context.fillStyle = vertical(brush, top, foot, [
    [0, fade(brush.palette.near, 0.3)],
    [0.3, fade(brush.palette.near, 0)],
    [0.8, fade(brush.palette.near, 0)],
    [1, fade(brush.palette.near, 0.22)],
  ]);
  brush.context.fillRect(left, top, right - left, foot - top);
  board(brush, lit(brush, trim, { facing: 0.7 }), {
    x: -side,
    y: 0,
    z,
    wide: side * 2,
    high: 0.11,
  });
}

/** Boards that run to the vanishing point, or tiles. */
export function paintFloor(
  brush: Brush,
  { own, z, tiles = false, side = 8 }: { own: string; z: number; tiles?: boolean; side?: number },
): void {
  const nearest = -brush.view.distance + 0.22;
  const horizon = horizonOf(brush);
  const back = at(brush, 0, z)[1];
  const front = Math.max(at(brush, 0, 0)[1], back + 1);
  const corners = (x0: number, x1: number, z0: number, z1: number): Pixel[] => [
    at(brush, x0, z0),
    at(brush, x1, z0),
    at(brush, x1, z1),
    at(brush, x0, z1),
  ];
  if (back < horizon) return;
  polygon(
    brush,
    vertical(brush, back, front, [
      [0, lit(brush, mix(own, '#ffffff', 0.1), { facing: 0.85 })],
      [1, lit(brush, own, { facing: 0.6 })],
    ]),
    corners(-side, side, nearest, z),
  );
  const line = fade(lit(brush, mix(own, '#000000', 0.55), { facing: 0.4 }), 0.5);
  const step = tiles ? 0.6 : 0.32;
  for (let x = -Math.floor(side / step) * step; x < side; x += step) {
    if (!tiles && brush.random.next() < 0.4) {
      const colour = fade(
        lit(brush, mix(own, '#ffffff', brush.random.between(0, 0.2)), { facing: 0.8 }),
        0.3,
      );
      polygon(brush, colour, corners(x, x + step, nearest, z));
    }
    polygon(brush, line, corners(x - 0.006, x + 0.006, nearest, z));
  }
  for (let cross = Math.ceil(nearest / step) * step; cross < z; cross += tiles ? step : 1.1) {
    if (tiles) polygon(brush, line, corners(-side, side, cross, cross + 0.015));
  }
}

/** `isBare`: without curtains, and the moon is elsewhere. */
type Pane = { x: number; z: number; wide: number; high: number; y: number; isBare?: boolean };

/** A window onto the light outside, with its frame, sill and curtains. */
export function paintWindow(brush: Brush, { x, z, wide, high, y, isBare = false }: Pane): void {
  const { palette, context, lightFrom } = brush;
  const [left, foot] = at(brush, x - wide / 2, z, y);
  const unit = unitAt(brush, z);
  const [w, h] = [wide * unit, high * unit];
  context.fillStyle = vertical(brush, foot - h, foot, [
    [0, mix(palette.skyTop, palette.skyMiddle, 0.4)],
    [0.6, palette.skyMiddle],
    [0.86, palette.skyLow],
    [0.87, mix(palette.haze, palette.skyTop, 0.25)],
    [1, mix(palette.haze, palette.near, 0.35)],
  ]);
  context.fillRect(left, foot - h, w, h);
  if (!isBare && brush.setting.light === 'night' && brush.setting.weather === 'clear') {
    const moon = at(brush, x + wide * 0.2, z, y + high * 0.75);
    glow(brush, moon, unit * 0.25, { colour: palette.light, strength: 0.6 });
    context.fillStyle = palette.light;
    context.beginPath();
    context.ellipse(...moon, unit * 0.05, unit * 0.05, 0, 0, Math.PI * 2);
    context.fill();
  }
  const frame = lit(brush, '#efe6d8', { facing: 0.8 });
  const bar = Math.max(1, unit * 0.045);
  context.fillStyle = frame;
  for (const share of [0, 0.5, 1]) {
    context.fillRect(left + w * share - bar / 2, foot - h - bar / 2, bar, h + bar);
    context.fillRect(left - bar / 2, foot - h * share - bar / 2, w + bar, bar);
  }
  context.fillRect(left - unit * 0.09, foot, w + unit * 0.18, unit * 0.06);
  if (!isBare) paintCurtains(brush, { left, foot, w, h, unit });
  const strength = palette.isDark ? 0.12 : 0.3;
  const pool = (px: number, pz: number) => at(brush, px, pz);
  polygon(brush, fade(palette.isDark ? palette.skyLow : palette.light, strength), [
    pool(x - wide * 0.5 - lightFrom * 0.5, z - 0.25),
    pool(x + wide * 0.5 - lightFrom * 0.5, z - 0.25),
    pool(x + wide * 0.6 - lightFrom * 1.5, z - 1.3),
    pool(x - wide * 0.6 - lightFrom * 1.5, z - 1.3),
  ]);
}

function paintCurtains(
  brush: Brush,
  { left, foot, w, h, unit }: { left: number; foot: number; w: number; h: number; unit: number },
): void {
  const { context } = brush;
  const rod = lit(brush, '#5c4636', { facing: 0.5 });
  for (const end of [0, 1]) {
    const folds = 5;
    for (let fold = 0; fold < folds; fold += 1) {
      const wide = unit * 0.07;
      const start =
        end === 0 ? left - unit * 0.26 + fold * wide : left + w - unit * 0.09 + fold * wide;
      context.fillStyle = lit(brush, '#c9a98c', { facing: 0.25 + 0.6 * (fold % 2) });
      context.fillRect(start, foot - h - unit * 0.1, wide + 0.6, h + unit * 0.32);
    }
  }
  context.fillStyle = rod;
  context.fillRect(left - unit * 0.34, foot - h - unit * 0.14, w + unit * 0.68, unit * 0.04);
}

/** Framed pictures on a wall. */
export function paintPictures(
  brush: Brush,
  { x, z, y }: { x: number; z: number; y: number },
): void {
  const { random, palette } = brush;
  for (let index = 0; index < 3; index += 1) {
    const [wide, high] = [random.between(0.24, 0.38), random.between(0.28, 0.46)];
    const place = { x: x + (index - 1) * 0.52 - wide / 2, y: y + random.between(-0.08, 0.1), z };
    board(brush, lit(brush, '#4b392c', { facing: 0.6 }), { ...place, wide, high });
    const inner = {
      x: place.x + 0.035,
      y: place.y + 0.035,
      z,
      wide: wide - 0.07,
      high: high - 0.07,
    };
    board(
      brush,
      lit(brush, mix('#d9cdb8', palette.tint, random.between(0.1, 0.4)), { facing: 0.9 }),
      inner,
    );
    board(brush, lit(brush, mix(palette.skyMiddle, palette.tint, random.next()), { facing: 0.7 }), {
      ...inner,
      high: inner.high * random.between(0.35, 0.6),
    });
  }
}
