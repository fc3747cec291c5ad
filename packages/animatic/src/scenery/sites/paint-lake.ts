import { at, lit, polygon, snowed, type Brush } from '../brush.ts';
import { paintFerns, paintStones } from '../paint-floor.ts';
import { paintGrass } from '../paint-ground.ts';
import { paintWater } from '../paint-water.ts';

/** Still water, and the green bank that one stands on. */
export function paintLake(brush: Brush): void {
  const shore = 2.4;
  paintWater(brush, { deep: '#3f7f86', shore });
  const line = (z: number) =>
    Array.from({ length: 41 }, (_, step) => {
      const x = (step - 20) * 0.7;
      return at(brush, x, z + Math.sin(x * 0.9) * 0.22);
    });
  const [left, right] = [at(brush, -14, 0)[0], at(brush, 14, 0)[0]];
  const below = (z: number) =>
    [
      ...line(z),
      [Math.max(right, brush.width), brush.height + 2],
      [Math.min(left, 0), brush.height + 2],
    ] as const;
  const tone = (own: string) =>
    lit(brush, snowed(brush, own, 0.8), { facing: brush.palette.ground });
  polygon(brush, tone('#6a5f42'), below(shore + 0.1));
  polygon(brush, tone('#7a9650'), below(shore - 0.25));
  paintStones(brush, { near: 1.2, far: 2.6, count: 16, height: 0.16, own: '#8f8d84' });
  paintGrass(brush, { count: 520, tall: 0.16, own: '#6a8f40', near: -2.4, far: 2 });
  paintFerns(brush, { near: 1.4, far: 2.3, count: 26, height: 0.5, own: '#6f9448', calm: 1.5 });
}
