import { horizonOf, oval, polygon, vertical, wash, type Brush, type Pixel } from './brush.ts';
import { scatter, type Spot } from './scatter.ts';
import { fade, mix } from './palette.ts';

/** Water from the surface's light down into the dark, with shafts of sun. */
export function paintDepths(brush: Brush): void {
  const { random, palette, frame, lightFrom } = brush;
  const night = palette.isDark ? 0.55 : 0;
  const middle = mix(palette.tint, palette.near, night);
  const horizon = Math.max(horizonOf(brush), brush.frame.height * 0.3);
  wash(brush, 0, horizon, [
    [0, mix('#8fe6e2', palette.near, night)],
    [0.3, mix(mix('#8fe6e2', palette.tint, 0.65), palette.near, night)],
    [1, deepOf(brush)],
  ]);
  wash(brush, horizon, brush.height, [
    [0, deepOf(brush)],
    [1, mix(middle, '#021420', 0.7)],
  ]);
  for (let shaft = 0; shaft < 9; shaft += 1) {
    const from = frame.x + frame.width * random.between(-0.1, 1.1);
    const wide = frame.width * random.between(0.015, 0.05);
    const run = -lightFrom * frame.height * random.between(0.15, 0.3);
    const end = frame.y + frame.height * 0.9;
    polygon(
      brush,
      vertical(brush, 0, end, [
        [0, fade('#e4fffb', random.between(0.14, 0.26) * (1 - night * 1.5))],
        [1, fade('#e4fffb', 0)],
      ]),
      [
        [from, -2],
        [from + wide, -2],
        [from + wide * 2.6 + run, end],
        [from + run, end],
      ],
    );
  }
}

function deepOf({ palette }: Brush): string {
  return mix(mix(palette.tint, palette.near, palette.isDark ? 0.55 : 0), '#04283a', 0.4);
}

const CORALS = ['#e07a6a', '#e8a96a', '#c66a9a', '#8f6ac0'] as const;

/** Rocks with coral, at the sides. */
export function paintReef(brush: Brush): void {
  const { random } = brush;
  const paintRock = (spot: Spot) => {
    const tint = mix(
      CORALS[Math.floor(random.next() * CORALS.length)]!,
      deepOf(brush),
      farOff(spot.z, 0.25),
    );
    paintCoral(brush, spot, tint);
    paintStone(brush, spot);
  };
  scatter(brush, { count: 26, near: 1, far: 8, calm: 1.2 }, paintRock);
}

function farOff(z: number, least: number): number {
  return Math.min(0.92, least + z * 0.085);
}

/** A low dome with its lit top. */
function paintStone(brush: Brush, { z, root: [foot, ground], adult }: Spot): void {
  const { random, lightFrom } = brush;
  const [wide, high] = [random.between(0.3, 0.6), random.between(0.16, 0.3)].map(
    (size) => size * adult,
  ) as [number, number];
  const dome = (share: number, shift: number): Pixel[] =>
    Array.from({ length: 9 }, (_, step) => {
      const angle = Math.PI * (1 - step / 8);
      const rough = random.between(0.86, 1.06);
      return [
        foot + shift * wide + Math.cos(angle) * wide * share * rough,
        ground + high * 0.1 - Math.sin(angle) ** 0.7 * high * share * rough,
      ];
    });
  const rock = mix('#4d5a62', deepOf(brush), farOff(z, 0.2));
  polygon(brush, rock, dome(1, 0));
  polygon(brush, fade(mix('#a5d6cc', rock, 0.55), 0.6), dome(0.55, lightFrom * 0.24));
}

function paintCoral(
  brush: Brush,
  { root: [foot, ground], adult: unit }: Spot,
  colour: string,
): void {
  const { random, context } = brush;
  context.strokeStyle = colour;
  for (let arm = 0; arm < 9; arm += 1) {
    const angle = -Math.PI / 2 + random.between(-0.9, 0.9);
    const reach = unit * random.between(0.25, 0.62);
    const root = ground - unit * 0.1;
    const [dx, dy] = [Math.cos(angle) * reach, Math.sin(angle) * reach];
    context.lineWidth = unit * random.between(0.025, 0.05);
    context.beginPath();
    context.moveTo(foot + dx * 0.1, root);
    context.quadraticCurveTo(foot + dx * 0.3, root - reach * 0.6, foot + dx, root + dy);
    context.stroke();
  }
}

export function paintSeabed(brush: Brush): void {
  const { palette, random } = brush;
  const horizon = horizonOf(brush);
  const sand = mix('#b9b184', palette.tint, palette.isDark ? 0.75 : 0.42);
  const deep = deepOf(brush);
  wash(brush, horizon, Math.max(brush.height, horizon + 1), [
    [0, deep],
    [0.12, mix(deep, sand, 0.1)],
    [0.3, mix(deep, sand, 0.42)],
    [0.6, mix(sand, palette.near, palette.isDark ? 0.45 : 0.1)],
    [1, mix(sand, palette.near, palette.isDark ? 0.6 : 0.3)],
  ]);
  scatter(brush, { count: 150, far: 8 }, ({ root, adult: unit }) => {
    oval(brush, fade('#dffcec', (palette.isDark ? 0.05 : 0.13) * random.next()), root, [
      unit * random.between(0.15, 0.5),
      unit * 0.03,
    ]);
  });
}

export function paintBubbles(brush: Brush): void {
  const { context, frame, random } = brush;
  for (let bubble = 0; bubble < 46; bubble += 1) {
    const size = frame.height * random.between(0.002, 0.009);
    context.strokeStyle = `rgba(220, 250, 255, ${random.between(0.2, 0.5).toFixed(2)})`;
    context.lineWidth = Math.max(1, size * 0.25);
    context.beginPath();
    context.ellipse(
      frame.x + frame.width * random.next(),
      frame.y + frame.height * random.next(),
      size,
      size,
      0,
      0,
      Math.PI * 2,
    );
    context.stroke();
  }
}

/** Ribbons of kelp at both edges of the frame. */
export function paintKelp(brush: Brush): void {
  const { context, random, frame, palette, height } = brush;
  for (let ribbon = 0; ribbon < 26; ribbon += 1) {
    const side = ribbon % 2 === 0 ? -1 : 1;
    const x = frame.x + frame.width * (0.5 + side * (0.52 - random.next() ** 1.6 * 0.16));
    const head = frame.y + frame.height * random.between(0.35, 0.85);
    const sway = frame.height * random.between(-0.06, 0.06);
    context.strokeStyle = mix('#06303a', palette.tint, random.between(0.1, 0.35));
    context.lineWidth = frame.height * random.between(0.008, 0.02);
    context.beginPath();
    context.moveTo(x, height);
    context.quadraticCurveTo(x + sway, (height + head) / 2, x - sway * 0.6, head);
    context.stroke();
  }
}
