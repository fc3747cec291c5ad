import { at, board, glow, lit, oval, polygon, unitAt, type Brush } from './brush.ts';
import { fade, mix } from './palette.ts';

type Place = { x: number; z: number };

/** What stands darkens the floor beneath. */
function ground(brush: Brush, { x, z }: Place, wide: number): void {
  const unit = unitAt(brush, z);
  oval(brush, fade(brush.palette.near, 0.34), at(brush, x, z), [wide * unit, wide * unit * 0.16]);
}

export function paintSofa(brush: Brush, { x, z }: Place, own: string): void {
  ground(brush, { x, z }, 1);
  const tone = (facing: number) => lit(brush, own, { facing });
  board(brush, tone(0.45), { x: x - 0.85, y: 0.1, z, wide: 1.7, high: 0.46 });
  for (const seat of [-0.68, 0.02]) {
    board(brush, tone(0.7), { x: x + seat, y: 0.26, z, wide: 0.66, high: 0.28 });
    board(brush, tone(0.95), { x: x + seat, y: 0.16, z: z - 0.08, wide: 0.66, high: 0.13 });
  }
  for (const arm of [-0.9, 0.7])
    board(brush, tone(0.55), { x: x + arm, y: 0.06, z: z - 0.06, wide: 0.2, high: 0.38 });
}

export function paintTable(
  brush: Brush,
  { x, z }: Place,
  { own, wide, round = false }: { own: string; wide: number; round?: boolean },
): void {
  ground(brush, { x, z }, wide * 0.55);
  const unit = unitAt(brush, z);
  const leg = lit(brush, mix(own, '#000000', 0.35), { facing: 0.4 });
  if (round) {
    board(brush, leg, { x: x - 0.03, y: 0, z, wide: 0.06, high: 0.42 });
    oval(brush, lit(brush, own, { facing: 0.9 }), at(brush, x, z, 0.44), [
      (unit * wide) / 2,
      unit * wide * 0.09,
    ]);
    oval(brush, lit(brush, mix(own, '#ffffff', 0.2), { facing: 0.95 }), at(brush, x, z, 0.45), [
      unit * wide * 0.46,
      unit * wide * 0.075,
    ]);
    board(brush, lit(brush, '#efe9dd', { facing: 0.9 }), {
      x: x - 0.1,
      y: 0.45,
      z,
      wide: 0.07,
      high: 0.07,
    });
    return;
  }
  for (const end of [-0.48, 0.44])
    board(brush, leg, { x: x + end * wide, y: 0, z, wide: 0.05, high: 0.42 });
  board(brush, lit(brush, own, { facing: 0.85 }), {
    x: x - wide / 2,
    y: 0.41,
    z,
    wide,
    high: 0.05,
  });
}

export function paintChair(
  brush: Brush,
  { x, z }: Place,
  { own, facing }: { own: string; facing: -1 | 1 },
): void {
  ground(brush, { x, z }, 0.24);
  const tone = lit(brush, own, { facing: 0.6 });
  board(brush, tone, { x: x - 0.16, y: 0.26, z, wide: 0.34, high: 0.04 });
  for (const leg of [-0.15, 0.13])
    board(brush, tone, { x: x + leg, y: 0, z, wide: 0.03, high: 0.27 });
  board(brush, tone, { x: facing > 0 ? x - 0.16 : x + 0.13, y: 0.28, z, wide: 0.035, high: 0.34 });
}

/** A lamp on a stand; it is on when it is dark outside. */
export function paintFloorLamp(brush: Brush, { x, z }: Place): void {
  const { palette } = brush;
  const unit = unitAt(brush, z);
  ground(brush, { x, z }, 0.18);
  board(brush, lit(brush, '#3c3430', { facing: 0.4 }), {
    x: x - 0.015,
    y: 0,
    z,
    wide: 0.03,
    high: 0.95,
  });
  const isOn = palette.isDark || brush.setting.light === 'overcast';
  if (isOn)
    glow(brush, at(brush, x, z, 1.02), unit * 1.5, {
      colour: '#ffcf8c',
      strength: palette.isDark ? 0.7 : 0.3,
    });
  polygon(brush, isOn ? '#ffe3ae' : lit(brush, '#e8d8bc', { facing: 0.8 }), [
    at(brush, x - 0.1, z, 1.2),
    at(brush, x + 0.1, z, 1.2),
    at(brush, x + 0.2, z, 0.92),
    at(brush, x - 0.2, z, 0.92),
  ]);
}

export function paintPlant(brush: Brush, { x, z }: Place): void {
  const { context, random } = brush;
  const unit = unitAt(brush, z);
  ground(brush, { x, z }, 0.22);
  polygon(brush, lit(brush, '#b06b48', { facing: 0.7 }), [
    at(brush, x - 0.15, z, 0.26),
    at(brush, x + 0.15, z, 0.26),
    at(brush, x + 0.11, z),
    at(brush, x - 0.11, z),
  ]);
  const [cx, cy] = at(brush, x, z, 0.26);
  for (let leaf = 0; leaf < 13; leaf += 1) {
    const angle = -Math.PI / 2 + random.between(-1.2, 1.2);
    const reach = unit * random.between(0.3, 0.62);
    const [dx, dy] = [Math.cos(angle) * reach, Math.sin(angle) * reach];
    context.fillStyle = lit(brush, mix('#3d6b45', '#8aa95a', random.between(0, 0.5)), {
      facing: random.between(0.3, 1),
    });
    context.beginPath();
    context.moveTo(cx, cy);
    context.quadraticCurveTo(
      cx + dx * 0.4 - dy * 0.22,
      cy + dy * 0.4 + dx * 0.22,
      cx + dx,
      cy + dy,
    );
    context.quadraticCurveTo(cx + dx * 0.5 + dy * 0.12, cy + dy * 0.5 - dx * 0.12, cx, cy);
    context.closePath();
    context.fill();
  }
}

export function paintShelf(
  brush: Brush,
  { x, z, y, wide, rows }: Place & { y: number; wide: number; rows: number },
): void {
  const { random } = brush;
  const wood = lit(brush, '#6b4c36', { facing: 0.6 });
  board(brush, lit(brush, '#4c3628', { facing: 0.4 }), {
    x,
    y: y - 0.04,
    z,
    wide,
    high: rows * 0.36 + 0.04,
  });
  for (let row = 0; row < rows; row += 1) {
    const level = y + row * 0.36;
    let place = x + 0.05;
    while (place < x + wide - 0.1) {
      const thick = random.between(0.035, 0.1);
      const own = ['#a8483c', '#3d6f7c', '#d8b46a', '#6a7f55', '#cfc4b0', '#7b5a7a'][
        Math.floor(random.next() * 6)
      ]!;
      if (random.next() < 0.86)
        board(brush, lit(brush, own, { facing: random.between(0.5, 0.95) }), {
          x: place,
          y: level,
          z,
          wide: thick * 0.86,
          high: random.between(0.16, 0.29),
        });
      place += thick;
    }
    board(brush, wood, { x, y: level - 0.04, z, wide, high: 0.04 });
  }
}

/** Hanging lamps, lit. */
export function paintPendants(
  brush: Brush,
  { xs, z, y }: { xs: readonly number[]; z: number; y: number },
): void {
  const unit = unitAt(brush, z);
  for (const x of xs) {
    board(brush, lit(brush, '#2c2622', { facing: 0.4 }), {
      x: x - 0.008,
      y,
      z,
      wide: 0.016,
      high: 3,
    });
    glow(brush, at(brush, x, z, y), unit * 1.1, {
      colour: '#ffd596',
      strength: brush.palette.isDark ? 0.72 : 0.42,
    });
    polygon(brush, lit(brush, '#33403e', { facing: 0.6 }), [
      at(brush, x - 0.03, z, y + 0.17),
      at(brush, x + 0.03, z, y + 0.17),
      at(brush, x + 0.16, z, y),
      at(brush, x - 0.16, z, y),
    ]);
    oval(brush, '#fff0c8', at(brush, x, z, y - 0.005), [unit * 0.11, unit * 0.025]);
  }
}
