import { at, board, floor, glow, lit, oval, unitAt, wall, type Brush } from '../brush.ts';
import { fade, mix } from '../palette.ts';

/** What stands at one place, in adults: its left edge, its foot and how far it is. */
export type Standing = { x: number; y?: number; z: number; wide: number; high: number };

/** A box with its lit top, and the side that is seen from the middle. */
export function paintBlock(
  brush: Brush,
  own: string,
  { x, y = 0, z, wide, high, deep = 0.4 }: Standing & { deep?: number },
): void {
  const side = x > 0 ? x : x + wide < 0 ? x + wide : undefined;
  const shade = lit(brush, mix(own, '#000000', 0.12), { facing: 0.4 });
  if (side !== undefined) wall(brush, shade, { x: side, z: [z, z + deep], y: [y, y + high] });
  floor(brush, lit(brush, mix(own, '#ffffff', 0.18), { facing: 0.95 }), {
    x: [x, x + wide],
    z: [z, z + deep],
    y: y + high,
  });
  board(brush, lit(brush, own, { facing: 0.6 }), { x, y, z, wide, high });
}

/** Cupboards side by side under a worktop. */
export function paintCupboards(
  brush: Brush,
  { own, top, count, ...box }: Standing & { own: string; top: string; count: number },
): void {
  const { x, y = 0, z, wide, high } = box;
  paintBlock(brush, own, box);
  const each = wide / count;
  for (let door = 0; door < count; door += 1) {
    const left = x + door * each;
    board(brush, lit(brush, mix(own, '#ffffff', 0.16), { facing: 0.75 }), {
      x: left + 0.03,
      y: y + 0.06,
      z,
      wide: each - 0.06,
      high: high - 0.12,
    });
    const handle = lit(brush, mix(own, '#000000', 0.5), { facing: 0.5 });
    board(brush, handle, { x: left + each - 0.1, y: y + high * 0.62, z, wide: 0.025, high: 0.09 });
  }
  board(brush, lit(brush, top, { facing: 0.95 }), {
    x: x - 0.04,
    y: y + high,
    z,
    wide: wide + 0.08,
    high: 0.05,
  });
}

const GOODS = [
  '#d8513f',
  '#e9b93c',
  '#3f8fc0',
  '#5aa860',
  '#e8e2d4',
  '#b45a94',
  '#f08a3c',
] as const;

/** Shelves of goods in rows of one kind. */
export function paintRack(
  brush: Brush,
  { x, y = 0, z, wide, high, rows }: Standing & { rows: number },
): void {
  const { random } = brush;
  board(brush, lit(brush, '#b9c0c2', { facing: 0.5 }), { x, y, z, wide, high });
  const step = high / rows;
  for (let row = 0; row < rows; row += 1) {
    const level = y + row * step;
    for (let place = x + 0.04; place < x + wide - 0.1;) {
      const kind = GOODS[Math.floor(random.next() * GOODS.length)]!;
      const [each, tall] = [random.between(0.05, 0.1), random.between(0.4, 0.72)];
      for (let one = 0; one < 4 && place < x + wide - each; one += 1, place += each) {
        const colour = lit(brush, mix(kind, '#ffffff', random.between(0, 0.15)), { facing: 0.85 });
        board(brush, colour, {
          x: place,
          y: level + 0.04,
          z,
          wide: each * 0.86,
          high: step * tall,
        });
      }
    }
    board(brush, lit(brush, '#f2f4f2', { facing: 0.9 }), { x, y: level, z, wide, high: 0.035 });
  }
}

/** Tubes of light along a ceiling. */
export function paintTubes(brush: Brush, { high, far }: { high: number; far: number }): void {
  const nearest = -brush.view.distance + 0.4;
  for (const x of [-1.55, 1.25]) {
    for (let z = Math.max(nearest, -0.6); z < far - 0.6; z += 1.1)
      floor(brush, '#fdfefb', { x: [x, x + 0.3], z: [z, z + 0.8], y: high - 0.02 });
  }
}

/** A flat screen on a foot, at work. */
export function paintScreen(brush: Brush, { x, y, z }: { x: number; y: number; z: number }): void {
  const unit = unitAt(brush, z);
  const dark = lit(brush, '#23272c', { facing: 0.5 });
  board(brush, dark, { x: x - 0.03, y, z, wide: 0.06, high: 0.1 });
  board(brush, dark, { x: x - 0.22, y: y + 0.08, z, wide: 0.44, high: 0.28 });
  board(brush, '#a9d4ea', { x: x - 0.2, y: y + 0.1, z, wide: 0.4, high: 0.24 });
  for (let row = 0; row < 4; row += 1)
    board(brush, '#5f93b4', {
      x: x - 0.17,
      y: y + 0.13 + row * 0.05,
      z,
      wide: brush.random.between(0.12, 0.32),
      high: 0.018,
    });
  glow(brush, at(brush, x, z, y + 0.22), unit * 0.5, { colour: '#bfe4ff', strength: 0.2 });
}

/** A bed seen from its side, its head at the left or the right. */
export function paintBed(
  brush: Brush,
  { x, z, head, cover }: { x: number; z: number; head: -1 | 1; cover: string },
): void {
  const unit = unitAt(brush, z);
  oval(brush, fade(brush.palette.near, 0.32), at(brush, x, z), [unit * 1.25, unit * 0.13]);
  const [left, end] = [x - 1.1, head < 0 ? x - 1.16 : x + 1.08];
  board(brush, lit(brush, '#7a5a42', { facing: 0.6 }), { x: end, y: 0, z, wide: 0.09, high: 0.72 });
  paintBlock(brush, '#8a6a50', { x: left, z, wide: 2.2, high: 0.16, deep: 0.9 });
  paintBlock(brush, '#efeae2', { x: left, y: 0.16, z, wide: 2.2, high: 0.16, deep: 0.9 });
  const blanket = head < 0 ? left + 0.62 : left;
  paintBlock(brush, cover, { x: blanket, y: 0.12, z: z - 0.02, wide: 1.58, high: 0.26, deep: 0.9 });
  const pillow = head < 0 ? left + 0.08 : left + 1.72;
  paintBlock(brush, '#ffffff', {
    x: pillow,
    y: 0.32,
    z: z + 0.1,
    wide: 0.42,
    high: 0.12,
    deep: 0.5,
  });
}

/** A door with its frame and its knob. */
export function paintDoor(brush: Brush, own: string, { x, z }: { x: number; z: number }): void {
  board(brush, lit(brush, '#efe8dc', { facing: 0.8 }), {
    x: x - 0.36,
    y: 0,
    z,
    wide: 0.72,
    high: 1.36,
  });
  board(brush, lit(brush, own, { facing: 0.65 }), { x: x - 0.3, y: 0, z, wide: 0.6, high: 1.3 });
  for (const y of [0.12, 0.72])
    board(brush, lit(brush, mix(own, '#000000', 0.2), { facing: 0.6 }), {
      x: x - 0.2,
      y,
      z,
      wide: 0.4,
      high: 0.46,
    });
  const unit = unitAt(brush, z);
  oval(brush, lit(brush, '#d8b46a'), at(brush, x + 0.23, z, 0.62), [unit * 0.03, unit * 0.03]);
}
