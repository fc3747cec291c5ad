import { at, unitAt, type Brush, type Pixel } from './brush.ts';

/** Where things lie or grow: how many, from and to how far behind the mark, and how much of the middle stays free, in adults. */
export type Belt = { count: number; near?: number; far?: number; calm?: number };

/** A place on the ground: in the world, in the plane, and how many pixels an adult has there. */
export type Spot = { x: number; z: number; root: Pixel; adult: number };

/** Places on the ground in the frame, far ones first, the same in every framing. */
export function scatter(
  brush: Brush,
  { count, near = -0.9, far = 24, calm = 0 }: Belt,
  draw: (spot: Spot) => void,
): void {
  const { random, view } = brush;
  const places = Array.from({ length: count }, () => {
    const z = near + (far - near) * random.next() ** 2.4;
    const side = 1.6 + (z + 2.4) * 0.95;
    const x = random.between(-side, side);
    return { x: Math.abs(x) < calm ? Math.sign(x || 1) * (calm + Math.abs(x) * 0.5) : x, z };
  });
  for (const { x, z } of places.toSorted((a, b) => b.z - a.z)) {
    if (z > -view.distance * 0.8) draw({ x, z, root: at(brush, x, z), adult: unitAt(brush, z) });
  }
}
