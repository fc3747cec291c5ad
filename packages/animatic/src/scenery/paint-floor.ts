import { at, lit, oval, polygon, snowed, type Brush, type Pixel } from './brush.ts';
import { scatter } from './scatter.ts';
import type { Trees } from './paint-trees.ts';
import { fade, mix } from './palette.ts';

/** A trodden path that winds away from where the cast stands. */
export function paintPath(brush: Brush, own: string): void {
  const bend = (z: number) => 0.35 + Math.sin(z * 0.42 + brush.lightFrom) * (0.5 + z * 0.1);
  const near = -brush.view.distance * 0.7;
  const steps = Array.from({ length: 41 }, (_, step) => near + (26 - near) * (step / 40) ** 2);
  for (const [half, share] of [
    [0.62, 0.4],
    [0.46, 0.75],
  ] as const) {
    const edge = (side: number) =>
      steps.map((z) => at(brush, bend(z) + side * half * (1 + 0.12 * Math.sin(z * 5 + side)), z));
    const [left, right] = [edge(-1), edge(1).toReversed()];
    const colour = lit(brush, snowed(brush, own, 0.7), { facing: brush.palette.ground, z: 2 });
    polygon(brush, fade(colour, share), [...left, ...right]);
  }
}

/** Where the sun comes through the leaves. */
export function paintPatches(brush: Brush, count: number): void {
  const { random, palette } = brush;
  const strength = palette.isDark ? 0.05 : 0.13;
  scatter(brush, { count, far: 12 }, ({ x, z, adult: unit }) => {
    for (let part = 0; part < 5; part += 1) {
      const place = at(brush, x + random.between(-0.4, 0.4), z + random.between(-0.15, 0.15));
      const size = unit * random.between(0.1, 0.34);
      oval(brush, fade(palette.light, strength), place, [size, size * 0.17]);
    }
  });
}

export function paintStones(brush: Brush, { own, height, ...belt }: Trees): void {
  const { random, lightFrom } = brush;
  scatter(brush, belt, ({ z, root: [foot, ground], adult }) => {
    const size = adult * height * random.between(0.4, 1.1);
    const stone = snowed(brush, mix(own, '#5c6a4c', random.between(0, 0.5)), 0.3);
    const tone = (facing: number) => lit(brush, stone, { facing, z });
    oval(brush, fade(tone(0), 0.4), [foot - lightFrom * size * 0.3, ground], [size * 1.3, size * 0.2]); // prettier-ignore
    oval(brush, tone(0.2), [foot, ground - size * 0.25], [size, size * 0.5]);
    const top: Pixel = [foot + lightFrom * size * 0.16, ground - size * 0.36];
    oval(brush, tone(0.85), top, [size * 0.72, size * 0.33]);
  });
}

/** Fronds that arch out of one root, the dark ones behind. */
export function paintFerns(brush: Brush, { own, height, ...belt }: Trees): void {
  scatter(brush, belt, ({ z, root, adult }) => {
    const unit = adult * height * brush.random.between(0.65, 1.2);
    oval(brush, fade(lit(brush, own, { facing: 0, z }), 0.3), root, [unit * 0.7, unit * 0.09]);
    for (let frond = 0; frond < 15; frond += 1) paintFrond(brush, { root, unit, frond, z, own });
  });
}

type Frond = { root: Pixel; unit: number; frond: number; z: number; own: string };

function paintFrond(brush: Brush, { root: [x, y], unit, frond, z, own }: Frond): void {
  const { context, random, lightFrom } = brush;
  const way = random.between(-1, 1);
  const rise = unit * (1 - 0.45 * Math.abs(way)) * random.between(0.75, 1.05);
  const tip: Pixel = [x + way * unit, y - rise * (1 - 0.5 * Math.abs(way))];
  const bow: Pixel = [x + way * unit * 0.45, y - rise * 1.2];
  const wide = unit * 0.085;
  const facing = Math.min(1, 0.1 + frond * 0.045 + (way * lightFrom > 0 ? 0.25 : 0));
  const leaf = snowed(brush, mix(own, '#c9d27a', frond * 0.014), 0.3 + 0.02 * frond);
  context.fillStyle = lit(brush, leaf, { facing, z });
  context.beginPath();
  context.moveTo(x, y);
  context.quadraticCurveTo(bow[0] - wide, bow[1], tip[0], tip[1]);
  context.quadraticCurveTo(bow[0] + wide, bow[1] + wide * 2.2, x + wide * 0.2, y);
  context.closePath();
  context.fill();
}
