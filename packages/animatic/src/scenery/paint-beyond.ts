import { createRandom } from '../random.ts';
import { disc, glow, polygon, wash, type Brush } from './brush.ts';
import { fade, mix } from './palette.ts';
import { paintStars } from './paint-sky.ts';

/** Stars, the light of a nebula, and a planet with its night side. */
export function paintSpace(brush: Brush): void {
  const { context, random, palette, x, y, unit } = brush;
  wash(brush, brush.top, [
    [0, '#03040c'],
    [0.5, '#0b0a24'],
    [1, '#05060f'],
  ]);
  for (let cloud = 0; cloud < 9; cloud += 1) {
    const colour = mix(palette.tint, cloud % 2 === 0 ? '#2f7fa8' : '#b0447c', random.next());
    const at = { x: random.between(0, 1), y: random.between(0.1, 0.9) };
    glow(brush, { ...at, radius: random.between(0.25, 0.6) }, [
      [0, fade(colour, 0.26)],
      [1, fade(colour, 0)],
    ]);
  }
  paintStars(brush, 320);
  const planet = { x: random.sign() > 0 ? 0.74 : 0.24, y: 0.34, radius: 0.2 };
  const from = [x(planet.x) - unit * 0.1, y(planet.y) - unit * 0.1] as const;
  const ball = context.createRadialGradient(
    ...from,
    unit * 0.02,
    x(planet.x),
    y(planet.y),
    unit * 0.22,
  );
  ball.addColorStop(0, '#e9c79a');
  ball.addColorStop(0.45, '#a8654e');
  ball.addColorStop(1, '#160d18');
  glow(brush, { ...planet, radius: 0.3 }, [
    [0.55, fade('#ffb98a', 0.28)],
    [1, fade('#ffb98a', 0)],
  ]);
  context.fillStyle = ball;
  disc(brush, planet);
}

/** Water from the surface's light down into the dark, with shafts of sun. */
export function paintDepths(brush: Brush): void {
  const { random, palette, isNight } = { ...brush, isNight: brush.palette.isDark };
  wash(brush, brush.top, [
    [0, mix('#7fdbe0', palette.near, isNight ? 0.6 : 0)],
    [0.35, mix(palette.tint, palette.near, isNight ? 0.5 : 0.05)],
    [1, mix(palette.tint, '#021420', 0.82)],
  ]);
  for (let shaft = 0; shaft < 7; shaft += 1) {
    const at = random.between(0, 1);
    const lean = random.between(-0.16, 0.16);
    brush.context.fillStyle = fade('#d8fbff', random.between(0.04, 0.1));
    polygon(brush, [
      [at - 0.02, brush.top],
      [at + 0.03, brush.top],
      [at + lean + 0.1, 0.95],
      [at + lean - 0.05, 0.95],
    ]);
  }
}

export function paintBubbles({ context, x, y, unit, random }: Brush): void {
  for (let bubble = 0; bubble < 60; bubble += 1) {
    const size = unit * random.between(0.002, 0.011);
    context.strokeStyle = `rgba(220, 250, 255, ${random.between(0.2, 0.55).toFixed(2)})`;
    context.lineWidth = Math.max(1, size * 0.25);
    context.beginPath();
    context.ellipse(
      x(random.between(0, 1)),
      y(random.between(0.05, 0.95)),
      size,
      size,
      0,
      0,
      Math.PI * 2,
    );
    context.stroke();
  }
}

/** Ribbons of kelp that rise from the ground. */
export function paintKelp(brush: Brush, colour: string): void {
  const { context, x, y, unit, random, left, right, bottom } = brush;
  context.strokeStyle = colour;
  for (let ribbon = 0; ribbon < 22; ribbon += 1) {
    const side = ribbon % 2 === 0 ? left : right;
    const at = side + random.next() ** 1.4 * 0.42 * (ribbon % 2 === 0 ? 1 : -1);
    const head = random.between(0.35, 0.8);
    const sway = random.between(-0.05, 0.05);
    context.lineWidth = unit * random.between(0.008, 0.02);
    context.beginPath();
    context.moveTo(x(at), y(bottom));
    context.quadraticCurveTo(x(at + sway), y((bottom + head) / 2), x(at - sway * 0.6), y(head));
    context.stroke();
  }
}

/** Where the words name no place: a studio with coloured light on its curved wall, never plain grey. */
export function paintStudio(brush: Brush): void {
  const { random, palette } = brush;
  const [wall, second] = STUDIO_LIGHTS[Math.floor(random.next() * STUDIO_LIGHTS.length)]!;
  const night = palette.isDark ? 0.45 : 0.1;
  wash(brush, brush.top, [
    [0, mix(wall, '#05070d', 0.35 + night)],
    [0.55, mix(wall, '#05070d', night)],
    [0.72, mix(wall, '#ffffff', palette.isDark ? 0.08 : 0.22)],
    [1, mix(wall, '#05070d', 0.25 + night)],
  ]);
  glow(brush, { x: 0.5 + random.sign() * 0.24, y: 0.34, radius: 0.62 }, [
    [0, fade(second, 0.6)],
    [0.5, fade(second, 0.2)],
    [1, fade(second, 0)],
  ]);
  const own = createRandom(Math.floor(random.next() * 1e9), 3);
  for (let spot = 0; spot < 12; spot += 1) {
    const at = {
      x: own.between(0, 1),
      y: own.between(0.05, 0.55),
      radius: own.between(0.015, 0.06),
    };
    brush.context.fillStyle = fade(mix(second, '#ffffff', 0.4), 0.1);
    disc(brush, at);
  }
  glow(brush, { x: 0.5, y: 0.86, radius: 0.55 }, [
    [0, fade('#fff2d8', 0.34)],
    [1, fade('#fff2d8', 0)],
  ]);
}

const STUDIO_LIGHTS = [
  ['#2f6f8f', '#ff9a62'],
  ['#5a3f86', '#57c3d8'],
  ['#8a4a3c', '#ffc46b'],
  ['#2f7a62', '#f4d35e'],
] as const;
