import { at, horizonOf, oval, unitAt, wash, type Brush } from './brush.ts';
import { fade, mix, multiply } from './palette.ts';

/** Water from the horizon down to a shore, with the light's path on it. */
export function paintWater(
  brush: Brush,
  { deep, shore = -3 }: { deep: string; shore?: number },
): void {
  const { palette, random, lightFrom, frame } = brush;
  const horizon = Math.max(0, horizonOf(brush));
  const end = Math.min(
    brush.height + 2,
    at(brush, 0, Math.max(shore, -brush.view.distance * 0.7))[1],
  );
  if (end <= horizon) return;
  wash(brush, horizon, end, [
    [0, mix(palette.skyLow, multiply(deep, palette.key), 0.42)],
    [0.2, mix(palette.skyMiddle, multiply(deep, palette.key), 0.72)],
    [1, multiply(deep, palette.key)],
  ]);
  const path = lightFrom * Math.min(0.5, (frame.width / frame.height) * 0.3) * 1.2;
  for (let glint = 0; glint < 520; glint += 1) {
    const z = -0.9 + 42 * random.next() ** 2.2;
    const onPath = glint % 3 === 0;
    const side = 1.6 + (z + 2.4) * 0.95;
    const x = onPath
      ? (path * (z + 2.4)) / 1.2 + side * 0.12 * random.between(-1, 1)
      : random.between(-side, side);
    const [px, py] = at(brush, x, z);
    if (py > end - 1) continue;
    const size = unitAt(brush, z) * random.between(0.08, 0.3);
    const colour = onPath
      ? palette.light
      : glint % 2 === 0
        ? palette.skyLow
        : mix(deep, palette.near, 0.5);
    oval(brush, fade(colour, onPath ? 0.4 : 0.22), [px, py], [size, Math.max(0.5, size * 0.08)]);
  }
}
