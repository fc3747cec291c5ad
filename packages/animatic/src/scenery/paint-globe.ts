import { glow, lit, oval, type Brush, type Pixel } from './brush.ts';
import { fade, mix } from './palette.ts';

/** A planet seen whole: land and clouds, a day and a night side, and its air at the rim. */
export function paintGlobe(brush: Brush): void {
  const { context, frame, lightFrom, planet } = brush;
  if (!planet) return;
  const size = Math.min(frame.width, frame.height) * 0.4;
  const middle: Pixel = [frame.x + frame.width / 2, frame.y + frame.height * 0.5];
  const air = mix(planet.colour, '#d8ecff', 0.5);
  glow(brush, [middle[0] + lightFrom * size * 0.1, middle[1] - size * 0.06], size * 1.45, {
    colour: air,
    strength: 0.75,
  });
  context.save();
  context.beginPath();
  context.ellipse(...middle, size, size, 0, 0, Math.PI * 2);
  context.clip();
  oval(brush, mix(planet.colour, '#0a1430', 0.12), middle, [size, size]);
  paintLand(brush, middle, size);
  if (!isAirless(planet.colour)) paintClouds(brush, middle, size);
  paintNight(brush, middle, size);
  paintRim(brush, { middle, size, air });
  context.restore();
}

/** Without colour, as a moon is. */
function isAirless(colour: string): boolean {
  const [red, , blue] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return Math.abs(red! - blue!) < 16;
}

/** Broken coasts: many ovals, flatter and narrower towards the rim, as on a ball. */
function paintLand(brush: Brush, middle: Pixel, size: number): void {
  const { random, planet } = brush;
  const own = planet!.colour;
  const isSea = own === '#2f6fc4';
  for (let land = 0; land < 9; land += 1) {
    const [x, y] = [random.between(-0.85, 0.85), random.between(-0.8, 0.8)];
    const colour = isSea
      ? mix('#5d8a4a', '#b79a62', random.next())
      : mix(own, random.next() < 0.5 ? '#3a2a2a' : '#f2e2c4', random.between(0.2, 0.45));
    for (let part = 0; part < 26; part += 1) {
      const [dx, dy] = [random.between(-0.2, 0.2), random.between(-0.15, 0.15)];
      const place = onBall(x + dx * random.next(), y + dy, { middle, size });
      if (!place) continue;
      const reach = size * random.between(0.02, 0.085);
      oval(brush, fade(colour, 0.85), place.at, [reach * place.across, reach * 0.7 * place.down]);
    }
  }
}

function paintClouds(brush: Brush, middle: Pixel, size: number): void {
  const { random } = brush;
  for (let band = 0; band < 22; band += 1) {
    const [x, y] = [random.between(-0.9, 0.9), random.between(-0.9, 0.9)];
    const long = random.between(0.15, 0.5);
    for (let part = 0; part < 30; part += 1) {
      const along = random.between(-long, long);
      const place = onBall(x + along, y + 0.22 * along ** 2 + random.between(-0.025, 0.025), {
        middle,
        size,
      });
      if (!place) continue;
      const reach = size * random.between(0.015, 0.06);
      const colour = fade('#ffffff', random.between(0.08, 0.3));
      oval(brush, colour, place.at, [reach * 1.6 * place.across, reach * 0.45 * place.down]);
    }
  }
}

type Ball = { middle: Pixel; size: number };

/** A place of the ball as it faces the eye, in its radii; none beyond its rim. */
function onBall(x: number, y: number, { middle, size }: Ball) {
  if (x * x + y * y > 0.98) return undefined;
  return {
    at: [middle[0] + x * size, middle[1] + y * size] as const,
    across: Math.sqrt(1 - x * x * 0.95),
    down: Math.sqrt(1 - y * y * 0.95),
  };
}

function paintNight(brush: Brush, [x, y]: Pixel, size: number): void {
  const { context, lightFrom } = brush;
  const sun = [x + lightFrom * size * 0.55, y - size * 0.4] as const;
  const shade = context.createRadialGradient(...sun, size * 0.2, ...sun, size * 1.75);
  shade.addColorStop(0, 'rgba(255, 250, 235, 0.2)');
  shade.addColorStop(0.3, 'rgba(6, 8, 24, 0)');
  shade.addColorStop(0.62, 'rgba(6, 8, 24, 0.45)');
  shade.addColorStop(0.86, 'rgba(5, 6, 18, 0.92)');
  shade.addColorStop(1, 'rgba(4, 5, 14, 0.97)');
  oval(brush, shade, [x, y], [size, size]);
}

/** Brightest where the light comes from. */
function paintRim(brush: Brush, { middle: [x, y], size, air }: Ball & { air: string }): void {
  const { context, lightFrom } = brush;
  const inner = [x - lightFrom * size * 0.05, y + size * 0.035] as const;
  const rim = context.createRadialGradient(...inner, size * 0.84, x, y, size * 1.01);
  rim.addColorStop(0, fade(air, 0));
  rim.addColorStop(0.7, fade(air, 0.22));
  rim.addColorStop(1, fade(lit(brush, air), 0.7));
  oval(brush, rim, [x, y], [size, size]);
}
