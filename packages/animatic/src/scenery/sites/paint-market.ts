import {
  at,
  board,
  floor,
  glow,
  horizonOf,
  lit,
  oval,
  polygon,
  unitAt,
  vertical,
  type Brush,
} from '../brush.ts';
import { fade, mix } from '../palette.ts';

const AISLE = 1.45;
const CLOTHS = ['#c8433a', '#2f8f8a', '#d9a13a', '#4a6fb0', '#7fa04a'] as const;
const FRUITS = ['#d8513f', '#e9a23c', '#8fb04a', '#e8d25a', '#a4507a', '#f0e2c8'] as const;

/** Paved ground between stalls. */
export function paintPaving(brush: Brush): void {
  const { context, palette, width, height } = brush;
  const horizon = horizonOf(brush);
  const end = Math.max(at(brush, 0, 0)[1], horizon + 1);
  context.fillStyle = vertical(brush, horizon, end, [
    [0, palette.haze],
    [0.16, lit(brush, '#b5a58c', { z: 8, facing: palette.ground })],
    [1, lit(brush, '#a3927a', { facing: palette.ground })],
  ]);
  context.fillRect(0, horizon, width, Math.max(0, height - horizon));
  const nearest = -brush.view.distance + 0.3;
  const gap = fade(palette.near, 0.2);
  for (let z = Math.ceil(nearest / 0.5) * 0.5; z < 14; z += 0.5)
    floor(brush, gap, { x: [-9, 9], z: [z, z + 0.03] });
  for (let x = -6; x <= 6; x += 0.6) floor(brush, gap, { x: [x, x + 0.02], z: [nearest, 14] });
}

/** Stalls on both sides, goods under striped cloth, and lanterns over the way. */
export function paintStalls(brush: Brush): void {
  for (const z of [17, 13.4, 10.2, 7.4, 5, 3, 1.3]) {
    for (const side of [-1, 1] as const) paintStall(brush, side, z);
    paintLanterns(brush, z + 0.9);
  }
}

function paintStall(brush: Brush, side: -1 | 1, z: number): void {
  const { random } = brush;
  const wide = 1.9;
  const x = side > 0 ? AISLE : -AISLE - wide;
  const isLit = brush.palette.isDark;
  // A lamp hangs in each stall when it is dark.
  const tone = (own: string, facing: number) => {
    const seen = lit(brush, own, { facing, z });
    return isLit ? mix(seen, mix(own, '#ff9a3c', 0.25), 0.42 * facing) : seen;
  };
  const back = isLit ? mix('#b0763c', brush.palette.haze, z / 26) : tone('#6a5646', 0.4);
  board(brush, back, { x, y: 0.5, z: z + 0.5, wide, high: 1.05 });
  for (const post of [0, wide - 0.06])
    board(brush, tone('#7a5a3c', 0.5), { x: x + post, y: 0, z, wide: 0.06, high: 1.6 });
  board(brush, tone('#8a6644', 0.55), { x, y: 0, z, wide, high: 0.44 });
  for (let crate = 0; crate < 3; crate += 1) {
    const left = x + 0.08 + crate * 0.6;
    board(brush, tone('#b58a58', 0.75), { x: left, y: 0.4, z, wide: 0.52, high: 0.16 });
    const own = FRUITS[Math.floor(random.next() * FRUITS.length)]!;
    const unit = unitAt(brush, z);
    for (let fruit = 0; fruit < 9; fruit += 1) {
      const place = at(
        brush,
        left + 0.06 + (fruit % 5) * 0.1,
        z,
        0.58 + Math.floor(fruit / 5) * 0.07,
      );
      const size = unit * 0.055;
      oval(brush, tone(mix(own, '#ffffff', random.between(0, 0.2)), 0.85), place, [size, size]);
    }
  }
  if (isLit) {
    const lamp = at(brush, x + wide / 2, z, 1.3);
    glow(brush, lamp, unitAt(brush, z) * 1.1, { colour: '#ffc873', strength: 0.6 });
    oval(brush, '#fff2cc', lamp, [unitAt(brush, z) * 0.05, unitAt(brush, z) * 0.06]);
  }
  paintAwning(brush, { x: x - 0.1, z, wide: wide + 0.2 });
}

/** It hangs towards the way, a strip of one colour and one of white. */
function paintAwning(brush: Brush, { x, z, wide }: { x: number; z: number; wide: number }): void {
  const own = CLOTHS[Math.floor(brush.random.next() * CLOTHS.length)]!;
  const strips = 8;
  for (let strip = 0; strip < strips; strip += 1) {
    const [from, to] = [x + (wide * strip) / strips, x + (wide * (strip + 1)) / strips];
    const colour = lit(brush, strip % 2 === 0 ? own : '#f4ecdc', { facing: 0.85, z });
    polygon(brush, colour, [
      at(brush, from, z + 0.3, 1.86),
      at(brush, to, z + 0.3, 1.86),
      at(brush, to, z - 0.25, 1.5),
      at(brush, from, z - 0.25, 1.5),
    ]);
    polygon(brush, mix(colour, brush.palette.near, 0.18), [
      at(brush, from, z - 0.25, 1.5),
      at(brush, to, z - 0.25, 1.5),
      at(brush, (from + to) / 2, z - 0.25, 1.36),
    ]);
  }
}

function paintLanterns(brush: Brush, z: number): void {
  const { palette } = brush;
  const unit = unitAt(brush, z);
  for (let lamp = -2; lamp <= 2; lamp += 1) {
    const place = at(brush, lamp * 0.62, z, 2.1 + 0.09 * lamp * lamp - 0.1);
    const isOn = palette.isDark;
    if (isOn) glow(brush, place, unit * 0.55, { colour: '#ffb05a', strength: 0.6 });
    oval(brush, isOn ? '#ff8a4a' : lit(brush, '#d2452f', { facing: 0.9, z }), place, [
      unit * 0.09,
      unit * 0.11,
    ]);
  }
}
