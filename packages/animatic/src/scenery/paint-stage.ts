import { at, lit, oval, polygon, pool, sideAt, unitAt, vertical, type Brush } from './brush.ts';
import { mix } from './palette.ts';
import { paintFloor } from './paint-walls.ts';

const BACK = 2.1;

/** A curtain in folds at the back, legs at the sides, boards, and spots from above. */
export function paintStage(brush: Brush): void {
  const { context, palette, width, height } = brush;
  context.fillStyle = '#0d070b';
  context.fillRect(0, 0, width, height);
  paintCurtain(brush, { from: -7, to: 7, z: BACK, fold: 0.22, own: palette.tint });
  const [, foot] = at(brush, 0, BACK);
  context.fillStyle = vertical(brush, 0, foot, [
    [0, 'rgba(6, 2, 8, 0.82)'],
    [0.6, 'rgba(6, 2, 8, 0.1)'],
    [1, 'rgba(6, 2, 8, 0.4)'],
  ]);
  context.fillRect(0, 0, width, foot);
  paintFloor(brush, { own: '#8a6244', z: BACK, side: 9 });
  pool(brush, at(brush, 0, 0.2), {
    reach: unitAt(brush, 0) * 2.2,
    colour: '#ffe8bc',
    strength: 0.36,
  });
}

/** The curtain drawn to both sides, before the mark. */
export function paintLegs(brush: Brush): void {
  const edge = Math.max(1, sideAt(brush, 0.6));
  for (const side of [-1, 1]) {
    const inner = side * edge * 0.84;
    paintCurtain(brush, {
      from: Math.min(inner, side * 7),
      to: Math.max(inner, side * 7),
      z: 0.6,
      fold: 0.15,
      own: mix(brush.palette.tint, '#2a0a12', 0.3),
    });
  }
}

/** Light from above that falls on the boards. */
export function paintSpots(brush: Brush): void {
  for (const [lamp, x] of [
    [-1.7, -0.62],
    [1.7, 0.62],
  ] as const) {
    const foot = at(brush, x, 0.1);
    const unit = unitAt(brush, 0.1);
    const head = at(brush, lamp, 0.6, 2.6);
    polygon(
      brush,
      vertical(brush, Math.max(head[1], -unit), foot[1], [
        [0, 'rgba(255, 238, 205, 0.34)'],
        [1, 'rgba(255, 238, 205, 0.03)'],
      ]),
      [
        [head[0] - unit * 0.05, head[1]],
        [head[0] + unit * 0.05, head[1]],
        [foot[0] + unit * 0.62, foot[1]],
        [foot[0] - unit * 0.62, foot[1]],
      ],
    );
    pool(brush, foot, { reach: unit * 0.9, colour: '#fff0d0', strength: 0.3 });
  }
}

type Curtain = { from: number; to: number; z: number; fold: number; own: string };

function paintCurtain(brush: Brush, { from, to, z, fold, own }: Curtain): void {
  const { context, random } = brush;
  for (let x = from; x < to; x += fold) {
    const wide = fold * random.between(0.9, 1.1);
    const [left, top] = at(brush, x, z, 6);
    const [right, foot] = at(brush, x + wide, z);
    const gradient = context.createLinearGradient(left, 0, right, 0);
    const bright = mix(own, '#ff9a7a', random.between(0.02, 0.14));
    gradient.addColorStop(0, mix(own, '#0a0206', 0.72));
    gradient.addColorStop(0.45, lit(brush, bright, { facing: 0.9 }));
    gradient.addColorStop(1, mix(own, '#0a0206', 0.72));
    context.fillStyle = gradient;
    context.fillRect(left, top, right - left + 1, foot - top);
  }
}

/** Heads of those who watch, along the lower edge: they frame the picture, whatever its size. */
export function paintAudience(brush: Brush): void {
  const { random, frame } = brush;
  const short = Math.min(frame.width, frame.height);
  const size = short * 0.034;
  for (let x = -size * 2; x < frame.width + size * 2; x += size * 3.1) {
    const place = frame.x + x + random.between(-0.5, 0.5) * size;
    const level = frame.y + frame.height - size * random.between(0.1, 0.6);
    oval(brush, '#0a060c', [place, level], [size * 0.8, size]);
    oval(brush, '#0a060c', [place, level + size * 2.2], [size * 1.5, size * 1.4]);
  }
}
