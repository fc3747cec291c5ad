import { at, lit, polygon, type Brush } from './brush.ts';
import { paintDune } from './paint-dune.ts';
import { paintWater } from './paint-water.ts';
import { fade } from './palette.ts';

export function paintDunes(
  brush: Brush,
  { z, high, wide, apart }: { z: number; high: number; wide: number; apart: number },
): void {
  const { random } = brush;
  for (let place = -3; place <= 3; place += 1) {
    paintDune(brush, {
      x: (place + random.between(-0.25, 0.25)) * apart,
      z: z * random.between(0.9, 1.1),
      wide: wide * random.between(0.8, 1.25),
      high: high * random.between(0.6, 1.1),
      own: '#dfa668',
    });
  }
}

/** The sea, its foam and the wet sand where the water ends. */
export function paintShore(brush: Brush): void {
  const { random } = brush;
  const near = 5;
  const line = (z: number, wave: number) =>
    Array.from({ length: 61 }, (_, step) => {
      const x = (step - 30) * 0.55;
      return at(brush, x, z + Math.sin(x * 0.8 + wave) * 0.35 + random.between(-0.04, 0.04));
    });
  const foam = (alpha: number) => fade(lit(brush, '#f8fcfa', { facing: 0.95, z: near }), alpha);
  paintWater(brush, { deep: '#3f9bb0', shore: near + 0.4 });
  polygon(brush, lit(brush, '#a88c60', { facing: brush.palette.ground }), [
    ...line(near - 1.3, 0.4),
    ...line(near + 0.3, 0).toReversed(),
  ]);
  polygon(brush, fade(lit(brush, '#7cc4c8', { facing: 0.9 }), 0.9), [
    ...line(near, 0.1),
    ...line(near + 1.2, 0.3).toReversed(),
  ]);
  polygon(brush, foam(1), [...line(near - 0.15, 0), ...line(near + 0.3, 0.1).toReversed()]);
  polygon(brush, foam(0.7), [...line(8.6, 1), ...line(9.2, 1.2).toReversed()]);
  polygon(brush, foam(0.5), [...line(14, 2), ...line(14.8, 2.2).toReversed()]);
}
