import { at, board, glow, lit, oval, unitAt, type Brush } from '../brush.ts';
import {
  paintFloorLamp,
  paintPlant,
  paintTable,
  paintChair,
  paintShelf,
} from '../paint-furniture.ts';
import { fade } from '../palette.ts';
import { paintFloor, paintPictures, paintRoom, paintWindow } from '../paint-walls.ts';
import { paintBed, paintBlock, paintCupboards } from './fittings.ts';

const Z = 2.2;

export function paintKitchenWalls(brush: Brush): void {
  const { lightFrom } = brush;
  paintRoom(brush, {
    z: Z,
    side: 4,
    high: 2.2,
    wall: '#dfd6c0',
    floor: '#b9a890',
    trim: '#f2ece0',
  });
  paintFloor(brush, { own: '#c9b69c', z: Z, tiles: true, side: 4 });
  // Tiles behind the worktop.
  board(brush, lit(brush, '#f2f0e8', { facing: 0.8 }), {
    x: -2.9,
    y: 0.5,
    z: Z,
    wide: 5.2,
    high: 0.62,
  });
  for (let row = 0; row < 4; row += 1)
    board(brush, lit(brush, '#cfc8b8', { facing: 0.7 }), {
      x: -2.9,
      y: 0.62 + row * 0.16,
      z: Z,
      wide: 5.2,
      high: 0.012,
    });
  for (let line = 0; line < 26; line += 1)
    board(brush, lit(brush, '#cfc8b8', { facing: 0.7 }), {
      x: -2.9 + line * 0.2,
      y: 0.5,
      z: Z,
      wide: 0.012,
      high: 0.62,
    });
  paintWindow(brush, { x: lightFrom * 1.35, z: Z, wide: 1, high: 0.8, y: 0.8 });
}

export function paintKitchenThings(brush: Brush): void {
  const { lightFrom } = brush;
  const z = 1.75;
  paintCupboards(brush, {
    x: -2.9,
    z,
    wide: 5.2,
    high: 0.52,
    own: '#7f9a8c',
    top: '#e8dfd0',
    count: 9,
  });
  const stove = -lightFrom * 0.95;
  paintCupboards(brush, {
    x: stove - 1.75,
    y: 1.25,
    z,
    wide: 1.2,
    high: 0.46,
    own: '#7f9a8c',
    top: '#6f8a7c',
    count: 2,
  });
  paintCupboards(brush, {
    x: stove + 0.55,
    y: 1.25,
    z,
    wide: 0.9,
    high: 0.46,
    own: '#7f9a8c',
    top: '#6f8a7c',
    count: 2,
  });
  paintStove(brush, stove, z);
  const fridge = -lightFrom * 2.75;
  paintBlock(brush, '#d9dde0', { x: fridge - 0.4, z: 1.6, wide: 0.8, high: 1.22, deep: 0.3 });
  const handle = lit(brush, '#6f777c', { facing: 0.5 });
  for (const y of [0.3, 0.86])
    board(brush, handle, { x: fridge + 0.28, y, z: 1.6, wide: 0.03, high: 0.26 });
  board(brush, handle, { x: fridge - 0.4, y: 0.78, z: 1.6, wide: 0.8, high: 0.015 });
  paintTable(brush, { x: lightFrom * 2.1, z: 0.9 }, { own: '#a67c52', wide: 1.2 });
  paintChair(
    brush,
    { x: lightFrom * 2.9, z: 0.95 },
    { own: '#7a5a40', facing: -lightFrom as -1 | 1 },
  );
}

/** An oven with its window, a pot on it and the hood above. */
function paintStove(brush: Brush, x: number, z: number): void {
  const steel = (facing: number) => lit(brush, '#9aa2a6', { facing });
  board(brush, steel(0.7), { x: x - 0.42, y: 0, z, wide: 0.84, high: 0.57 });
  board(brush, '#1d2022', { x: x - 0.32, y: 0.1, z, wide: 0.64, high: 0.3 });
  glow(brush, at(brush, x, z, 0.25), unitAt(brush, z) * 0.35, {
    colour: '#ff9a4a',
    strength: 0.35,
  });
  board(brush, lit(brush, '#b4493c', { facing: 0.8 }), {
    x: x - 0.2,
    y: 0.59,
    z,
    wide: 0.36,
    high: 0.18,
  });
  board(brush, steel(0.5), { x: x - 0.24, y: 0.76, z, wide: 0.44, high: 0.03 });
  board(brush, steel(0.9), { x: x - 0.46, y: 1.22, z, wide: 0.92, high: 0.14 });
  board(brush, steel(0.6), { x: x - 0.18, y: 1.36, z, wide: 0.36, high: 0.9 });
}

export function paintBedroomWalls(brush: Brush): void {
  const { lightFrom } = brush;
  paintRoom(brush, {
    z: Z,
    side: 4,
    high: 2.2,
    wall: '#b7b0c6',
    floor: '#94704e',
    trim: '#ece4d6',
  });
  paintFloor(brush, { own: '#a88260', z: Z, side: 4 });
  paintWindow(brush, { x: lightFrom * 1.5, z: Z, wide: 1.3, high: 1.05, y: 0.6 });
  paintPictures(brush, { x: -lightFrom * 1.05, z: Z, y: 1.05 });
}

export function paintBedroomThings(brush: Brush): void {
  const { lightFrom } = brush;
  const unit = unitAt(brush, 0.9);
  oval(brush, fade(lit(brush, '#b4655e', { facing: 0.8 }), 0.85), at(brush, 0, 0.9), [
    unit * 1.9,
    unit * 0.16,
  ]);
  paintBlock(brush, '#7a5a42', { x: lightFrom * 3 - 0.6, z: 1.9, wide: 1.2, high: 1.5, deep: 0.2 });
  for (const side of [-0.3, 0.3])
    board(brush, lit(brush, '#8f6c50', { facing: 0.7 }), {
      x: lightFrom * 3 + side - 0.26,
      y: 0.08,
      z: 1.9,
      wide: 0.52,
      high: 1.34,
    });
  paintBed(brush, { x: -lightFrom * 1.5, z: 1.3, head: -lightFrom as -1 | 1, cover: '#5a78a8' });
  paintFloorLamp(brush, { x: -lightFrom * 2.5, z: 1.5 });
}

export function paintLibraryWalls(brush: Brush): void {
  paintRoom(brush, {
    z: Z,
    side: 4.4,
    high: 2.6,
    wall: '#8a6a4c',
    floor: '#7a5638',
    trim: '#4c3628',
  });
  paintFloor(brush, { own: '#8f6844', z: Z, side: 4.4 });
  for (let bay = 0; bay < 6; bay += 1)
    paintShelf(brush, { x: -4.2 + bay * 1.42, z: Z - 0.05, y: 0.08, wide: 1.3, rows: 6 });
}

export function paintLibraryThings(brush: Brush): void {
  const { lightFrom } = brush;
  for (const [x, z] of [
    [-3.6, 1],
    [2.6, 1],
  ] as const)
    paintShelf(brush, { x, z, y: 0.08, wide: 1.1, rows: 4 });
  const x = lightFrom * 1.55;
  paintTable(brush, { x, z: 1.3 }, { own: '#6b4a30', wide: 1.4 });
  const unit = unitAt(brush, 1.3);
  board(brush, lit(brush, '#c9a24a', { facing: 0.7 }), {
    x: x - 0.015,
    y: 0.46,
    z: 1.3,
    wide: 0.03,
    high: 0.2,
  });
  glow(brush, at(brush, x, 1.3, 0.62), unit * 0.8, { colour: '#ffdf9c', strength: 0.5 });
  board(brush, lit(brush, '#2f7a5a', { facing: 0.9 }), {
    x: x - 0.16,
    y: 0.64,
    z: 1.3,
    wide: 0.32,
    high: 0.09,
  });
  paintPlant(brush, { x: -lightFrom * 2.2, z: 1.5 });
}
