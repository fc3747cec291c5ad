import { board, glow, at, lit, unitAt, type Brush } from '../brush.ts';
import { paintFloor, paintRoom, paintWindow } from '../paint-walls.ts';
import { paintBlock, paintCupboards, paintRack, paintScreen, paintTubes } from './fittings.ts';

const Z = 2.3;

/** A convenience store: cold cabinets along the wall, white light, bright bands over them. */
export function paintShopWalls(brush: Brush): void {
  const { lightFrom } = brush;
  paintRoom(brush, {
    z: Z,
    side: 4.6,
    high: 2.2,
    wall: '#e9eeea',
    floor: '#d4d6d2',
    trim: '#5aa08c',
  });
  paintFloor(brush, { own: '#d9dbd6', z: Z, tiles: true, side: 4.6 });
  paintTubes(brush, { high: 2.2, far: Z });
  for (const [own, y] of [
    ['#2f9a78', 1.72],
    ['#f6f6f2', 1.64],
    ['#e8823c', 1.56],
  ] as const)
    board(brush, lit(brush, own, { facing: 0.9 }), { x: -4.6, y, z: Z, wide: 9.2, high: 0.08 });
  for (let door = 0; door < 5; door += 1) {
    const x = -lightFrom * 1.5 - 2 + door * 0.82;
    board(brush, lit(brush, '#3a4448', { facing: 0.5 }), {
      x,
      y: 0.06,
      z: Z,
      wide: 0.8,
      high: 1.44,
    });
    board(brush, '#e6f6fa', { x: x + 0.05, y: 0.12, z: Z, wide: 0.7, high: 1.32 });
    paintRack(brush, { x: x + 0.05, y: 0.12, z: Z, wide: 0.7, high: 1.32, rows: 5 });
    glow(brush, at(brush, x + 0.4, Z, 0.9), unitAt(brush, Z) * 0.7, {
      colour: '#e8fbff',
      strength: 0.3,
    });
  }
  paintWindow(brush, { x: lightFrom * 3, z: Z, wide: 1.2, high: 1.2, y: 0.12, isBare: true });
}

export function paintShopThings(brush: Brush): void {
  const { lightFrom } = brush;
  for (const [x, z] of [
    [-lightFrom * 2.95, 0.85],
    [lightFrom * 3.2, 1.2],
  ] as const) {
    paintBlock(brush, '#c9ced0', { x: x - 0.85, z, wide: 1.7, high: 0.86, deep: 0.5 });
    paintRack(brush, { x: x - 0.85, z, wide: 1.7, high: 0.86, rows: 3 });
  }
  const till = lightFrom * 1.75;
  paintCupboards(brush, {
    x: till - 0.6,
    z: 1.5,
    wide: 1.2,
    high: 0.5,
    own: '#e2e6e4',
    top: '#2f9a78',
    count: 2,
  });
  paintScreen(brush, { x: till, y: 0.54, z: 1.5 });
}
