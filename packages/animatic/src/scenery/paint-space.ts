import { aloft, at, glow, horizonOf, oval, skyUnit, unitAt, wash, type Brush } from './brush.ts';
import { scatter } from './paint-ground.ts';
import { paintStars } from './paint-sky.ts';
import { fade, mix } from './palette.ts';

/** Stars, the light of a nebula, and a planet with its night side. */
export function paintSpace(brush: Brush): void {
  const { random, palette, lightFrom } = brush;
  wash(brush, 0, brush.height, [
    [0, '#05060f'],
    [0.5, '#0d0c28'],
    [1, '#07081a'],
  ]);
  const unit = skyUnit(brush);
  for (let cloud = 0; cloud < 12; cloud += 1) {
    const colour = mix(palette.tint, cloud % 2 === 0 ? '#3a8fc0' : '#c24c86', random.next());
    const place = aloft(brush, random.between(-0.9, 0.9), 0.22 + random.between(-0.3, 0.3));
    glow(brush, place, unit * random.between(0.25, 0.55), { colour, strength: 0.2 });
  }
  paintStars(brush, 420);
  // Who looks at a planet sees no other one.
  if (brush.planet?.isWhole) return;
  paintPlanet(
    brush,
    aloft(brush, -lightFrom * Math.min(0.46, (brush.frame.width / brush.frame.height) * 0.26), 0.2),
    unit * 0.17,
  );
}

function paintPlanet(brush: Brush, [x, y]: readonly [number, number], size: number): void {
  const { context, lightFrom } = brush;
  glow(brush, [x, y], size * 1.5, { colour: '#ffb98a', strength: 0.3 });
  const sun = x + lightFrom * size * 0.45;
  const ball = context.createRadialGradient(sun, y - size * 0.35, size * 0.1, x, y, size * 1.05);
  for (const [offset, colour] of [
    [0, '#f2d5a6'],
    [0.4, '#c07d58'],
    [0.75, '#5c3340'],
    [1, '#170e1a'],
  ] as const)
    ball.addColorStop(offset, colour);
  oval(brush, ball, [x, y], [size, size]);
  for (const [shift, thick, alpha] of [
    [-0.3, 0.07, 0.25],
    [0.1, 0.1, 0.2],
    [0.42, 0.06, 0.22],
  ] as const) {
    const half = Math.sqrt(1 - shift ** 2) * size;
    oval(brush, fade('#4a2630', alpha), [x, y + shift * size], [half * 0.98, thick * size]);
  }
}

/** The ground of a moon. */
export function paintRegolith(brush: Brush): void {
  const horizon = horizonOf(brush);
  const own = brush.planet?.colour ?? '#6b6680';
  const tinted = (grey: string) => mix(grey, mix(grey, own, 0.75), 0.8);
  wash(brush, horizon, brush.height, [
    [0, tinted('#3d3a52')],
    [0.25, tinted('#6b6680')],
    [1, tinted('#4a4660')],
  ]);
  scatter(
    brush,
    60,
    (x, z) => {
      const size = unitAt(brush, z) * brush.random.between(0.15, 0.6);
      const place = at(brush, x, z);
      oval(
        brush,
        fade(mix('#a9a2be', own, 0.35), 0.5),
        [place[0] - brush.lightFrom * size * 0.06, place[1] + size * 0.03],
        [size * 1.06, size * 0.2],
      );
      oval(brush, fade('#1d1a2c', 0.6), place, [size, size * 0.17]);
    },
    { far: 40 },
  );
}
