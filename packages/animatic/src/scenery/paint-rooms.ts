import { at, glow, lit, unitAt, type Brush } from './brush.ts';
import {
  paintChair,
  paintFloorLamp,
  paintPendants,
  paintPlant,
  paintShelf,
  paintSofa,
  paintTable,
} from './paint-furniture.ts';
import { paintFloor, paintPictures, paintRoom, paintWindow } from './paint-walls.ts';

const WALLS = ['#c9b49a', '#a9b8b0', '#b8a4a0', '#9fb0bf'] as const;

export function paintRoomWalls(brush: Brush): void {
  const { random, lightFrom } = brush;
  const wall = WALLS[Math.floor(random.next() * WALLS.length)]!;
  const z = 2.2;
  paintRoom(brush, { z, side: 4.2, high: 2.3, wall, floor: '#9a7350', trim: '#ece4d6' });
  paintFloor(brush, { own: '#a67e58', z, side: 4.2 });
  paintWindow(brush, { x: lightFrom * 1.75, z, wide: 1.25, high: 1.05, y: 0.62 });
  paintPictures(brush, { x: -lightFrom * 1.15, z, y: 0.95 });
}

export function paintRoomThings(brush: Brush): void {
  const { lightFrom } = brush;
  paintShelf(brush, { x: -lightFrom * 2.85 - 0.55, z: 2, y: 0.06, wide: 1.1, rows: 4 });
  paintSofa(brush, { x: -lightFrom * 1.45, z: 1.5 }, '#5f7d86');
  paintFloorLamp(brush, { x: -lightFrom * 2.45, z: 1.35 });
  paintPlant(brush, { x: lightFrom * 2.7, z: 1.6 });
  paintTable(brush, { x: lightFrom * 1.9, z: 1.25 }, { own: '#8a6244', wide: 0.9 });
}

export function paintCafe(brush: Brush): void {
  const { lightFrom } = brush;
  const z = 2.4;
  paintRoom(brush, { z, side: 4.6, high: 2.3, wall: '#b98d64', floor: '#8a8078', trim: '#5c4432' });
  paintFloor(brush, { own: '#b09a86', z, tiles: true, side: 4.6 });
  paintWindow(brush, { x: lightFrom * 2.2, z, wide: 1.5, high: 1.2, y: 0.5 });
  const counter = -lightFrom * 1.35;
  paintShelf(brush, { x: counter - 1, z, y: 0.95, wide: 2, rows: 3 });
  const top = lit(brush, '#e0cba8', { facing: 0.9 });
  const front = lit(brush, '#6b4630', { facing: 0.6 });
  const unit = unitAt(brush, 1.9);
  const [left, foot] = at(brush, counter - 1.5, 1.9);
  brush.context.fillStyle = front;
  brush.context.fillRect(left, foot - unit * 0.64, unit * 3, unit * 0.64);
  for (let panel = 0; panel < 6; panel += 1) {
    brush.context.fillStyle = lit(brush, '#7d5439', { facing: 0.75 });
    brush.context.fillRect(
      left + unit * (0.06 + panel * 0.5),
      foot - unit * 0.54,
      unit * 0.4,
      unit * 0.44,
    );
  }
  brush.context.fillStyle = top;
  brush.context.fillRect(left - unit * 0.06, foot - unit * 0.7, unit * 3.12, unit * 0.08);
  glow(brush, at(brush, counter, 2.2, 1), unit * 1.6, { colour: '#ffd596', strength: 0.25 });
}

export function paintCafeTables(brush: Brush): void {
  const { lightFrom } = brush;
  paintPendants(brush, { xs: [-1.9, -0.6, 0.7, 2], z: 1.4, y: 1.55 });
  for (const [x, z] of [
    [lightFrom * 2.2, 1.3],
    [-lightFrom * 2.3, 0.7],
  ] as const) {
    paintChair(brush, { x: x - 0.5, z: z + 0.05 }, { own: '#5c4030', facing: 1 });
    paintChair(brush, { x: x + 0.5, z: z + 0.05 }, { own: '#5c4030', facing: -1 });
    paintTable(brush, { x, z }, { own: '#8a5f40', wide: 0.7, round: true });
  }
}
