import { at, board, glow, lit, oval, unitAt, type Brush } from '../brush.ts';
import { paintChair, paintPlant, paintShelf, paintTable } from '../paint-furniture.ts';
import { fade } from '../palette.ts';
import { paintFloor, paintRoom, paintWindow } from '../paint-walls.ts';
import { paintBed, paintBlock, paintDoor, paintScreen, paintTubes } from './fittings.ts';

const Z = 2.3;

export function paintOfficeWalls(brush: Brush): void {
  paintRoom(brush, {
    z: Z,
    side: 4.6,
    high: 2.2,
    wall: '#c6ccd0',
    floor: '#8a9096',
    trim: '#5f6a72',
  });
  paintFloor(brush, { own: '#8d949c', z: Z, tiles: true, side: 4.6 });
  paintTubes(brush, { high: 2.2, far: Z });
  for (const x of [-1.75, 0, 1.75])
    paintWindow(brush, { x, z: Z, wide: 1.5, high: 1.2, y: 0.6, isBare: true });
}

export function paintOfficeThings(brush: Brush): void {
  const { lightFrom } = brush;
  for (const [x, z] of [
    [-lightFrom * 2.1, 1.8],
    [lightFrom * 2.7, 1.5],
    [lightFrom * 0.75, 1.75],
    [-lightFrom * 1.9, 0.7],
  ] as const) {
    paintChair(brush, { x: x + 0.25, z: z + 0.3 }, { own: '#2f3a44', facing: -1 });
    paintTable(brush, { x, z }, { own: '#d8cbb4', wide: 1.3 });
    paintScreen(brush, { x: x - 0.15, y: 0.46, z });
  }
  paintShelf(brush, { x: lightFrom * 3.4 - 0.5, z: 2.1, y: 0.06, wide: 1, rows: 4 });
  paintPlant(brush, { x: -lightFrom * 3.4, z: 1.9 });
}

export function paintClassroomWalls(brush: Brush): void {
  const { lightFrom, random } = brush;
  paintRoom(brush, {
    z: Z,
    side: 4.6,
    high: 2.3,
    wall: '#dcd6bc',
    floor: '#a8865c',
    trim: '#7d9a84',
  });
  paintFloor(brush, { own: '#b08c60', z: Z, side: 4.6 });
  board(brush, lit(brush, '#8a6444', { facing: 0.7 }), {
    x: -1.75,
    y: 0.62,
    z: Z,
    wide: 3.5,
    high: 1.02,
  });
  board(brush, lit(brush, '#2f5c4a', { facing: 0.8 }), {
    x: -1.68,
    y: 0.69,
    z: Z,
    wide: 3.36,
    high: 0.88,
  });
  for (let row = 0; row < 4; row += 1)
    board(brush, fade('#f2f4ee', 0.6), {
      x: -1.45,
      y: 1.34 - row * 0.16,
      z: Z,
      wide: random.between(0.7, 1.7),
      high: 0.03,
    });
  const unit = unitAt(brush, Z);
  oval(brush, lit(brush, '#ffffff'), at(brush, 0, Z, 1.92), [unit * 0.14, unit * 0.14]);
  board(brush, '#2c2c2c', { x: -0.008, y: 1.92, z: Z, wide: 0.016, high: 0.1 });
  paintWindow(brush, { x: lightFrom * 3, z: Z, wide: 1.3, high: 1.1, y: 0.62 });
  paintDoor(brush, '#8a6a48', { x: -lightFrom * 3, z: Z });
}

export function paintClassroomThings(brush: Brush): void {
  paintBlock(brush, '#8f6c48', { x: -0.6, z: 1.9, wide: 1.2, high: 0.45, deep: 0.3 });
  for (const z of [1.4, 0.7, 0.1]) {
    for (const x of [-3, -1.9, 1.9, 3]) {
      paintTable(brush, { x, z }, { own: '#c9a06a', wide: 0.7 });
      paintChair(brush, { x, z: z - 0.25 }, { own: '#6f8a9a', facing: x < 0 ? 1 : -1 });
    }
  }
}

export function paintHospitalWalls(brush: Brush): void {
  const { lightFrom } = brush;
  paintRoom(brush, {
    z: Z,
    side: 4.2,
    high: 2.2,
    wall: '#d6e4e4',
    floor: '#a9b8ba',
    trim: '#7fb0b0',
  });
  paintFloor(brush, { own: '#b9c6c8', z: Z, tiles: true, side: 4.2 });
  paintTubes(brush, { high: 2.2, far: Z });
  board(brush, lit(brush, '#8fc0bc', { facing: 0.8 }), {
    x: -4.2,
    y: 0.62,
    z: Z,
    wide: 8.4,
    high: 0.1,
  });
  paintWindow(brush, { x: lightFrom * 1.9, z: Z, wide: 1.2, high: 1, y: 0.7 });
  for (let fold = 0; fold < 12; fold += 1)
    board(brush, lit(brush, '#7fb8b4', { facing: 0.45 + 0.4 * (fold % 2) }), {
      x: -lightFrom * 2.9 + fold * 0.09 - 0.54,
      y: 0.12,
      z: Z - 0.1,
      wide: 0.1,
      high: 1.6,
    });
}

export function paintHospitalThings(brush: Brush): void {
  const { lightFrom } = brush;
  const x = -lightFrom * 1;
  const steel = lit(brush, '#9aa6ac', { facing: 0.7 });
  paintBed(brush, { x, z: 1.4, head: -lightFrom as -1 | 1, cover: '#cfe4e8' });
  for (const end of [x - 0.5, x + 0.1, x + 0.6])
    board(brush, steel, { x: end, y: 0.4, z: 1.36, wide: 0.025, high: 0.2 });
  board(brush, steel, { x: x - 0.5, y: 0.58, z: 1.36, wide: 1.13, high: 0.025 });
  const stand = x - lightFrom * 1.4;
  board(brush, steel, { x: stand, y: 0, z: 1.6, wide: 0.025, high: 1.3 });
  board(brush, lit(brush, '#e6f2f6', { facing: 0.95 }), {
    x: stand - 0.07,
    y: 1.02,
    z: 1.6,
    wide: 0.16,
    high: 0.24,
  });
  const monitor = x - lightFrom * 0.75;
  board(brush, '#14201e', { x: monitor - 0.22, y: 0.98, z: 1.9, wide: 0.44, high: 0.32 });
  for (let beat = 0; beat < 9; beat += 1)
    board(brush, '#66e08a', {
      x: monitor - 0.19 + beat * 0.042,
      y: 1.08 + (beat % 4 === 2 ? 0.1 : 0),
      z: 1.9,
      wide: 0.042,
      high: 0.02,
    });
  glow(brush, at(brush, monitor, 1.9, 1.14), unitAt(brush, 1.9) * 0.4, {
    colour: '#8affb0',
    strength: 0.25,
  });
  paintBlock(brush, '#e2e8e6', {
    x: lightFrom * 2.6 - 0.3,
    z: 1.5,
    wide: 0.6,
    high: 0.45,
    deep: 0.3,
  });
}
