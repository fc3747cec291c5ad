import { at, board, glow, lit, oval, polygon, unitAt, type Brush } from '../brush.ts';
import { mix } from '../palette.ts';
import { paintFloor, paintRoom } from '../paint-walls.ts';
import { paintBlock, paintTubes } from './fittings.ts';

const Z = 2.6;

/** The bridge of a ship: metal, light lines, and a great window onto the stars. */
export function paintBridge(brush: Brush): void {
  const { random } = brush;
  paintRoom(brush, {
    z: Z,
    side: 4,
    high: 2.1,
    wall: '#66707e',
    floor: '#3f4650',
    trim: '#3a4250',
  });
  paintFloor(brush, { own: '#4c545f', z: Z, tiles: true, side: 4 });
  paintTubes(brush, { high: 2.1, far: Z });
  const pane = (grow: number) => [
    at(brush, -2.2 - grow, Z, 1.2),
    at(brush, -1.6 - grow, Z, 1.75 + grow),
    at(brush, 1.6 + grow, Z, 1.75 + grow),
    at(brush, 2.2 + grow, Z, 1.2),
    at(brush, 1.75 + grow, Z, 0.6 - grow),
    at(brush, -1.75 - grow, Z, 0.6 - grow),
  ];
  polygon(brush, lit(brush, '#2c333d', { facing: 0.5 }), pane(0.1));
  polygon(brush, '#070817', pane(0));
  const unit = unitAt(brush, Z);
  glow(brush, at(brush, -0.7, Z, 1.2), unit * 0.55, { colour: '#7d5ad0', strength: 0.4 });
  glow(brush, at(brush, 0.8, Z, 1.1), unit * 0.5, { colour: '#3f8fd0', strength: 0.35 });
  for (let star = 0; star < 130; star += 1) {
    const size = unit * random.between(0.003, 0.011);
    const place = at(brush, random.between(-1.65, 1.65), Z, random.between(0.65, 1.7));
    oval(brush, `rgba(255, 252, 240, ${random.between(0.4, 1).toFixed(2)})`, place, [size, size]);
  }
  for (const x of [-0.75, 0.7])
    board(brush, lit(brush, '#2c333d', { facing: 0.5 }), {
      x,
      y: 0.58,
      z: Z,
      wide: 0.06,
      high: 1.2,
    });
  for (const x of [-3.2, 3.1]) {
    board(brush, '#7fe0ff', { x, y: 0.1, z: Z, wide: 0.06, high: 1.8 });
    glow(brush, at(brush, x, Z, 1), unit * 0.9, { colour: '#7fe0ff', strength: 0.3 });
  }
}

const KEYS = ['#ff6a5a', '#ffd25a', '#6ae08a', '#6ac8ff', '#f2f6fa'] as const;

export function paintConsoles(brush: Brush): void {
  const { random } = brush;
  for (const x of [-2.2, 2.2]) {
    const [left, z] = [x - 0.85, 1.4];
    paintBlock(brush, '#56606e', { x: left, z, wide: 1.7, high: 0.56, deep: 0.5 });
    board(brush, lit(brush, '#2f3742', { facing: 0.7 }), {
      x: left + 0.06,
      y: 0.3,
      z,
      wide: 1.58,
      high: 0.2,
    });
    for (let key = 0; key < 34; key += 1)
      board(
        brush,
        mix(
          KEYS[Math.floor(random.next() * KEYS.length)]!,
          '#1a2028',
          random.next() < 0.4 ? 0.6 : 0,
        ),
        {
          x: left + 0.12 + (key % 17) * 0.088,
          y: 0.34 + Math.floor(key / 17) * 0.08,
          z,
          wide: 0.055,
          high: 0.04,
        },
      );
    board(brush, '#9ae6ff', { x: left + 0.5, y: 0.62, z: z + 0.3, wide: 0.7, high: 0.36 });
    board(brush, '#1d4a66', { x: left + 0.53, y: 0.65, z: z + 0.3, wide: 0.64, high: 0.3 });
    for (let line = 0; line < 4; line += 1)
      board(brush, '#8ae0ff', {
        x: left + 0.57,
        y: 0.7 + line * 0.06,
        z: z + 0.3,
        wide: random.between(0.15, 0.55),
        high: 0.016,
      });
    glow(brush, at(brush, x, z, 0.8), unitAt(brush, z) * 0.8, {
      colour: '#8ae0ff',
      strength: 0.25,
    });
  }
}
