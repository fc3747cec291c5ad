import { at, board, floor, glow, lit, polygon, unitAt, wall, type Brush } from '../brush.ts';
import { mix } from '../palette.ts';
import { paintFloor, paintRoom, paintWindow } from '../paint-walls.ts';
import { paintBlock, paintDoor } from './fittings.ts';

/** A great hall: columns towards a far end, a carpet between them. */
export function paintHall(brush: Brush): void {
  const { lightFrom } = brush;
  const [z, side, high] = [9, 3.6, 4.2];
  paintRoom(brush, { z, side, high, wall: '#c2ab84', floor: '#8a7454', trim: '#7a4a34' });
  paintFloor(brush, { own: '#b89c74', z, tiles: true, side });
  const nearest = -brush.view.distance + 0.25;
  for (const [wide, own] of [
    [0.95, '#d8b04c'],
    [0.85, '#9c2f34'],
  ] as const)
    floor(brush, lit(brush, own, { facing: 0.75 }), { x: [-wide, wide], z: [nearest, z] });
  for (const x of [-1.9, 1.9]) paintWindow(brush, { x, z, wide: 1, high: 2.2, y: 1, isBare: true });
  paintDoor(brush, '#6b3c2c', { x: 0, z });
  for (const far of [7.6, 5.6, 3.8, 2.2, 0.8]) {
    for (const end of [-1, 1]) {
      const x = end * 2.5;
      const stone = (facing: number) => lit(brush, '#e2d6b8', { facing, z: far * 2 });
      board(brush, stone(0.45), { x: x - 0.22, y: 0, z: far, wide: 0.44, high });
      const bright = end === lightFrom ? 0 : 0.12;
      board(brush, stone(0.9), {
        x: x - 0.22 + (lightFrom > 0 ? 0.22 : 0),
        y: 0,
        z: far,
        wide: 0.18 + bright,
        high,
      });
      board(brush, stone(0.7), { x: x - 0.32, y: 0, z: far, wide: 0.64, high: 0.16 });
      board(brush, stone(0.7), { x: x - 0.32, y: high - 0.5, z: far, wide: 0.64, high: 0.5 });
    }
  }
  const lamp = at(brush, 0, 4, 3);
  glow(brush, lamp, unitAt(brush, 4) * 1.8, { colour: '#ffd996', strength: 0.55 });
  for (let candle = -3; candle <= 3; candle += 1)
    board(brush, '#fff2cc', { x: candle * 0.16 - 0.02, y: 2.95, z: 4, wide: 0.05, high: 0.16 });
  board(brush, lit(brush, '#c9a24a'), { x: -0.55, y: 2.88, z: 4, wide: 1.1, high: 0.06 });
}

/** A long way between doors, lamp after lamp. */
export function paintCorridor(brush: Brush): void {
  const [z, side, high] = [11, 1.75, 2];
  paintRoom(brush, { z, side, high, wall: '#bcb8a8', floor: '#86807a', trim: '#6a7a7c' });
  paintFloor(brush, { own: '#9a948c', z, tiles: true, side });
  const nearest = -brush.view.distance + 0.3;
  for (const end of [-1, 1]) {
    const x = end * (side - 0.01);
    const facing = end === brush.lightFrom ? 0.3 : 0.75;
    wall(brush, lit(brush, '#7f9694', { facing }), { x, z: [nearest, z], y: [0.55, 0.68] });
    for (const from of [0.4, 2.6, 4.8, 7, 9.2]) {
      const door = [Math.max(nearest, from), from + 0.85] as const;
      wall(brush, lit(brush, '#f0e8d8', { facing }), {
        x,
        z: [door[0] - 0.08, door[1] + 0.08],
        y: [0, 1.42],
      });
      wall(brush, lit(brush, '#8a6a4c', { facing }), { x, z: door, y: [0, 1.36] });
    }
  }
  for (let far = Math.max(nearest, -0.4); far < z - 0.8; far += 2.2) {
    floor(brush, '#fffdf0', { x: [-0.35, 0.35], z: [far, far + 0.9], y: high - 0.02 });
    if (far > 0)
      glow(brush, at(brush, 0, far, high - 0.1), unitAt(brush, far) * 0.7, {
        colour: '#fff2cc',
        strength: 0.3,
      });
  }
  paintDoor(brush, '#5c6f74', { x: 0, z });
}

/** Racks of crates on concrete, light from high windows. */
export function paintWarehouse(brush: Brush): void {
  const [z, side, high] = [8, 5, 4];
  paintRoom(brush, { z, side, high, wall: '#8d9090', floor: '#7a7a78', trim: '#5c605e' });
  paintFloor(brush, { own: '#8a8a86', z, tiles: true, side });
  for (const x of [-3, -1, 1, 3])
    paintWindow(brush, { x, z, wide: 1.2, high: 0.7, y: 2.7, isBare: true });
  const gate = { x: -1.1, y: 0, z, wide: 2.2, high: 1.9 };
  board(brush, lit(brush, '#b0542f', { facing: 0.7 }), gate);
  for (let line = 1; line < 8; line += 1)
    board(brush, lit(brush, '#7d3a20', { facing: 0.6 }), { ...gate, y: line * 0.24, high: 0.02 });
  for (const far of [6, 4.2, 2.6, 1.2]) {
    for (const end of [-1, 1] as const) paintStorey(brush, { x: end * 3.1 - 0.7, z: far, end });
  }
  for (const far of [5, 2]) paintLamp(brush, far);
}

type Storey = { x: number; z: number; end: -1 | 1 };

/** A rack of four shelves, most of them full. */
function paintStorey(brush: Brush, { x, z, end }: Storey): void {
  const beam = lit(brush, '#d8702f', { facing: 0.7 });
  for (let row = 0; row < 4; row += 1) {
    for (const place of [0, 0.72])
      if (brush.random.next() < 0.88) paintCrate(brush, { x: x + place, y: row * 0.72 + 0.06, z });
    board(brush, beam, { x: x - 0.06, y: row * 0.72, z, wide: 1.5, high: 0.06 });
  }
  const post = lit(brush, '#3f6a9a', { facing: end === brush.lightFrom ? 0.35 : 0.75 });
  for (const side of [-0.08, 1.42])
    board(brush, post, { x: x + side, y: 0, z, wide: 0.08, high: 2.9 });
}

const CRATES = ['#b58a54', '#a87a46', '#8f9a6a', '#6f86a0'] as const;

function paintCrate(brush: Brush, place: { x: number; y: number; z: number }): void {
  const own = CRATES[Math.floor(brush.random.next() * CRATES.length)]!;
  paintBlock(brush, own, { ...place, wide: 0.66, high: 0.52, deep: 0.5 });
  const band = lit(brush, mix(own, '#000000', 0.35), { facing: 0.6 });
  board(brush, band, { ...place, y: place.y + 0.23, wide: 0.66, high: 0.05 });
}

function paintLamp(brush: Brush, z: number): void {
  polygon(brush, lit(brush, '#3a4042', { facing: 0.4 }), [
    at(brush, -0.3, z, 3.1),
    at(brush, 0.3, z, 3.1),
    at(brush, 0.1, z, 3.35),
    at(brush, -0.1, z, 3.35),
  ]);
  const light = { colour: '#fff0c8', strength: 0.5 };
  glow(brush, at(brush, 0, z, 3.05), unitAt(brush, z) * 1.4, light);
}
