import { aloft, glow, horizonOf, oval, skyUnit, wash, type Brush, type Pixel } from './brush.ts';
import { scatter } from './scatter.ts';
import { paintStars } from './paint-sky.ts';
import { fade, mix } from './palette.ts';

/** Stars, the light of a nebula, and over the horizon the planet that the words put there. */
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
  if (!brush.planet) paintDeep(brush);
  const other = brush.planet?.other;
  if (!other) return;
  const side = -lightFrom * Math.min(0.46, (brush.frame.width / brush.frame.height) * 0.26);
  paintPlanet(brush, other, { middle: aloft(brush, side, 0.2), size: unit * 0.17 });
}

/** Where there is no planet: stars below one, too, and the band of a galaxy. */
function paintDeep(brush: Brush): void {
  const { context, random } = brush;
  const unit = skyUnit(brush);
  const across = (share: number) => 0.2 + (share - 0.5) * -0.5;
  for (let cloud = 0; cloud < 26; cloud += 1) {
    const share = cloud / 25;
    const place = aloft(brush, share * 2.4 - 1.2, across(share) + random.between(-0.07, 0.07));
    const colour = mix('#7d6ad0', '#e8a6c8', random.next());
    glow(brush, place, unit * random.between(0.14, 0.34), { colour, strength: 0.2 });
  }
  for (let star = 0; star < 420; star += 1) {
    const share = random.next();
    const isBand = star % 2 === 0;
    const rise = isBand ? across(share) + random.between(-0.14, 0.14) : random.between(-0.75, 0.9);
    const [x, y] = aloft(brush, share * 2.4 - 1.2, rise);
    const size = unit * random.between(0.0008, star % 23 === 0 ? 0.0065 : 0.0028);
    context.fillStyle = `rgba(255, 250, 240, ${random.between(0.35, 1).toFixed(2)})`;
    context.beginPath();
    context.ellipse(x, y, Math.max(0.6, size), Math.max(0.6, size), 0, 0, Math.PI * 2);
    context.fill();
  }
}

type Ball = { middle: Pixel; size: number };

function paintPlanet(brush: Brush, colour: string, { middle: [x, y], size }: Ball): void {
  const { context, lightFrom } = brush;
  glow(brush, [x, y], size * 1.5, { colour: mix(colour, '#ffffff', 0.4), strength: 0.3 });
  const sun = x + lightFrom * size * 0.45;
  const ball = context.createRadialGradient(sun, y - size * 0.35, size * 0.1, x, y, size * 1.05);
  for (const [offset, tone] of [
    [0, mix(colour, '#ffffff', 0.55)],
    [0.4, colour],
    [0.75, mix(colour, '#170e1a', 0.6)],
    [1, '#170e1a'],
  ] as const)
    ball.addColorStop(offset, tone);
  oval(brush, ball, [x, y], [size, size]);
  if (!BANDED.includes(colour)) return;
  for (const [shift, thick, alpha] of [
    [-0.3, 0.07, 0.25],
    [0.1, 0.1, 0.2],
    [0.42, 0.06, 0.22],
  ] as const) {
    const half = Math.sqrt(1 - shift ** 2) * size;
    oval(
      brush,
      fade(mix(colour, '#1a1020', 0.6), alpha),
      [x, y + shift * size],
      [half * 0.98, thick * size],
    );
  }
}

/** Those of gas have bands. */
const BANDED = ['#a8795c', '#cfa545', '#cc7434'];

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
  scatter(brush, { count: 60, far: 40 }, ({ root: place, adult }) => {
    const size = adult * brush.random.between(0.15, 0.6);
    oval(
      brush,
      fade(mix('#a9a2be', own, 0.35), 0.5),
      [place[0] - brush.lightFrom * size * 0.06, place[1] + size * 0.03],
      [size * 1.06, size * 0.2],
    );
    oval(brush, fade('#1d1a2c', 0.6), place, [size, size * 0.17]);
  });
}
