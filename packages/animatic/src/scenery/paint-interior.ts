import { disc, glow, polygon, wash, vertical, type Brush } from './brush.ts';
import { fade, mix } from './palette.ts';

const FLOOR = 0.74;

/** A back wall with a window onto the light outside, and the floor before it. */
export function paintWalls(brush: Brush): void {
  const { context, x, y, left, right, top, palette } = brush;
  const wall = mix(palette.tint, palette.near, palette.isDark ? 0.55 : 0.08);
  context.fillStyle = vertical(brush, top, FLOOR, [
    [0, mix(wall, palette.near, 0.45)],
    [0.6, wall],
    [1, mix(wall, palette.near, 0.2)],
  ]);
  context.fillRect(x(left), y(top), x(right) - x(left), y(FLOOR) - y(top));
  paintFloor(brush, mix(palette.tint, palette.near, palette.isDark ? 0.7 : 0.4));
  context.fillStyle = mix(wall, palette.near, 0.5);
  context.fillRect(x(left), y(FLOOR) - brush.unit * 0.018, x(right) - x(left), brush.unit * 0.018);
  const at = brush.random.sign() > 0 ? 0.68 : 0.22;
  paintWindow(brush, at);
  paintFrames(brush, at > 0.5 ? 0.24 : 0.72, wall);
}

/** Boards that run to the vanishing point. */
function paintFloor(brush: Brush, colour: string, horizon = FLOOR): void {
  const { palette, left, right, bottom } = brush;
  wash(brush, horizon, [
    [0, mix(colour, palette.light, 0.18)],
    [1, mix(colour, palette.near, 0.45)],
  ]);
  brush.context.fillStyle = fade(palette.near, 0.32);
  for (let board = -14; board <= 14; board += 1) {
    const foot = 0.5 + board * 0.14;
    const head = 0.5 + board * 0.062;
    if (foot < left - 1 || foot > right + 1) continue;
    polygon(brush, [
      [head, horizon],
      [foot, bottom],
      [foot + 0.006, bottom],
      [head + 0.0015, horizon],
    ]);
  }
}

function paintWindow(brush: Brush, at: number): void {
  const { context, x, y, unit, palette, aspect } = brush;
  const [wide, tall] = [0.25 / Math.max(0.7, aspect * 0.6), 0.38];
  const box = [x(at - wide / 2), y(0.14), x(wide) - x(0), y(tall) - y(0)] as const;
  context.fillStyle = vertical(brush, 0.14, 0.14 + tall, [
    [0, palette.skyTop],
    [0.6, palette.skyMiddle],
    [1, palette.skyLow],
  ]);
  context.fillRect(...box);
  if (palette.isDark) {
    context.fillStyle = palette.light;
    disc(brush, { x: at + wide * 0.2, y: 0.22, radius: 0.026 });
  }
  context.fillStyle = mix(palette.tint, '#ffffff', palette.isDark ? 0.1 : 0.5);
  const bar = unit * 0.011;
  for (const share of [0, 0.5, 1]) {
    context.fillRect(box[0] + box[2] * share - bar / 2, box[1], bar, box[3]);
    context.fillRect(box[0], box[1] + box[3] * share - bar / 2, box[2], bar);
  }
  // The light that falls through it.
  context.fillStyle = fade(
    palette.isDark ? palette.skyLow : palette.light,
    palette.isDark ? 0.16 : 0.26,
  );
  const side = at > 0.5 ? -1 : 1;
  polygon(brush, [
    [at - wide / 2, 0.14 + tall],
    [at + wide / 2, 0.14 + tall],
    [at + wide * 0.9 + side * 0.3, 1.05],
    [at - wide * 0.5 + side * 0.3, 1.05],
  ]);
  glow(brush, { x: at, y: 0.32, radius: 0.55 }, [
    [0, fade(palette.skyLow, 0.22)],
    [1, fade(palette.skyLow, 0)],
  ]);
}

function paintFrames(brush: Brush, at: number, wall: string): void {
  const { context, x, y, random, palette } = brush;
  for (let frame = 0; frame < 3; frame += 1) {
    const [wide, tall] = [random.between(0.05, 0.085), random.between(0.1, 0.17)];
    const left = at + (frame - 1) * 0.115;
    const top = 0.22 + random.between(-0.04, 0.06);
    context.fillStyle = mix(wall, palette.near, 0.6);
    context.fillRect(x(left), y(top), x(wide) - x(0), y(tall) - y(0));
    context.fillStyle = mix(palette.tint, palette.skyMiddle, random.between(0.2, 0.7));
    context.fillRect(
      x(left + 0.007),
      y(top + 0.012),
      x(wide - 0.014) - x(0),
      y(tall - 0.024) - y(0),
    );
  }
}

/** A floor lamp and a side table: dark shapes before the wall. */
export function paintFurniture(brush: Brush): void {
  const { context, x, y, unit, palette, random } = brush;
  const at = random.sign() > 0 ? 0.1 : 0.88;
  const dark = mix(palette.near, palette.tint, 0.22);
  context.fillStyle = dark;
  context.fillRect(x(at) - unit * 0.006, y(0.4), unit * 0.012, y(0.83) - y(0.4));
  disc(brush, { x: at, y: 0.835, radius: 0.03 });
  polygon(brush, [
    [at - 0.022, 0.32],
    [at + 0.022, 0.32],
    [at + 0.042, 0.42],
    [at - 0.042, 0.42],
  ]);
  glow(brush, { x: at, y: 0.42, radius: 0.5 }, [
    [0, fade('#ffd08a', palette.isDark ? 0.6 : 0.3)],
    [0.35, fade('#ffb866', palette.isDark ? 0.2 : 0.09)],
    [1, fade('#ffb866', 0)],
  ]);
  const table = at < 0.5 ? 0.82 : 0.16;
  context.fillStyle = dark;
  context.fillRect(x(table - 0.11), y(0.72), x(0.22) - x(0), unit * 0.022);
  for (const leg of [-0.1, 0.09]) {
    context.fillRect(x(table + leg), y(0.72), unit * 0.016, y(0.9) - y(0.72));
  }
  context.fillRect(x(table - 0.03), y(0.66), x(0.03) - x(0), y(0.06) - y(0));
  disc(brush, { x: table + 0.04, y: 0.7, radius: 0.022 });
}

/** A counter, shelves and hanging lamps. */
export function paintCounter(brush: Brush): void {
  const { context, x, y, unit, palette, random, left, right } = brush;
  const dark = mix(palette.near, palette.tint, 0.3);
  for (let shelf = 0; shelf < 2; shelf += 1) {
    const level = 0.3 + shelf * 0.15;
    context.fillStyle = dark;
    context.fillRect(x(0.36), y(level), x(0.34) - x(0), unit * 0.014);
    for (let jar = 0; jar < 12; jar += 1) {
      context.fillStyle = mix(
        dark,
        jar % 3 === 0 ? palette.light : palette.tint,
        random.between(0.15, 0.6),
      );
      const tall = random.between(0.035, 0.085);
      context.fillRect(
        x(0.37 + jar * 0.027),
        y(level - tall),
        unit * random.between(0.018, 0.03),
        y(tall) - y(0),
      );
    }
  }
  context.fillStyle = dark;
  context.fillRect(x(left), y(0.66), x(right) - x(left), y(0.14) - y(0));
  context.fillStyle = mix(dark, palette.light, 0.3);
  context.fillRect(x(left), y(0.66), x(right) - x(left), unit * 0.016);
  for (const at of [0.2, 0.5, 0.8]) {
    context.fillStyle = palette.near;
    context.fillRect(x(at) - unit * 0.002, y(-0.2), unit * 0.004, y(0.36) - y(0));
    polygon(brush, [
      [at - 0.008, 0.14],
      [at + 0.008, 0.14],
      [at + 0.03, 0.19],
      [at - 0.03, 0.19],
    ]);
    glow(brush, { x: at, y: 0.2, radius: 0.4 }, [
      [0, fade('#ffdf9e', 0.7)],
      [0.2, fade('#ffc469', 0.26)],
      [1, fade('#ffc469', 0)],
    ]);
  }
}

/** A curtain in folds, boards, and spots from above. */
export function paintStage(brush: Brush): void {
  const { context, x, y, left, right, top, palette, random } = brush;
  const folds = 34;
  for (let fold = 0; fold < folds; fold += 1) {
    const from = left + ((right - left) * fold) / folds;
    const end = left + ((right - left) * (fold + 1)) / folds;
    const gradient = context.createLinearGradient(x(from), 0, x(end), 0);
    const bright = mix(palette.tint, '#000000', random.between(0.3, 0.5));
    gradient.addColorStop(0, mix(palette.tint, '#000000', 0.8));
    gradient.addColorStop(0.5, bright);
    gradient.addColorStop(1, mix(palette.tint, '#000000', 0.8));
    context.fillStyle = gradient;
    context.fillRect(x(from), y(top), x(end) - x(from) + 1, y(FLOOR) - y(top));
  }
  context.fillStyle = vertical(brush, top, FLOOR, [
    [0, 'rgba(4, 2, 8, 0.75)'],
    [0.7, 'rgba(4, 2, 8, 0)'],
    [1, 'rgba(4, 2, 8, 0.45)'],
  ]);
  context.fillRect(x(left), y(top), x(right) - x(left), y(FLOOR) - y(top));
  paintFloor(brush, '#4a2f22');
  for (const [from, to] of [
    [0.2, 0.42],
    [0.5, 0.5],
    [0.8, 0.6],
  ] as const) {
    context.fillStyle = vertical(brush, -0.1, 0.95, [
      [0, 'rgba(255, 240, 205, 0.34)'],
      [1, 'rgba(255, 240, 205, 0.05)'],
    ]);
    polygon(brush, [
      [from - 0.012, -0.1],
      [from + 0.012, -0.1],
      [to + 0.15, 0.92],
      [to - 0.15, 0.92],
    ]);
  }
  glow(brush, { x: 0.5, y: 0.88, radius: 0.5 }, [
    [0, 'rgba(255, 236, 190, 0.4)'],
    [0.5, 'rgba(255, 236, 190, 0.12)'],
    [1, 'rgba(255, 236, 190, 0)'],
  ]);
}

/** Heads of those who watch, at the lower edge. */
export function paintAudience(brush: Brush): void {
  const { random, left, right } = brush;
  brush.context.fillStyle = '#07040a';
  for (let seat = 0; seat < 17; seat += 1) {
    const at = left + ((right - left) * (seat + random.between(0.3, 0.7))) / 17;
    const level = 0.985 + random.between(-0.015, 0.02);
    disc(brush, { x: at, y: level, radius: 0.042 });
    disc(brush, { x: at, y: level + 0.11, radius: 0.085 });
  }
}
