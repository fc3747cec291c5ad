import { at, horizonOf, lit, oval, polygon, snowed, wash, type Brush } from './brush.ts';
import { fade, mix } from './palette.ts';
import { scatter, type Belt, type Spot } from './scatter.ts';

export type GroundShape = {
  far: string;
  close: string;
  marks?: string;
  markCount?: number;
  /** How much of the air lies on it at the horizon. */
  mist?: number;
};

/** Level ground from the horizon to the camera, with marks that grow towards it. */
export function paintGround(
  brush: Brush,
  { marks, markCount = 170, mist = 0.35, ...own }: GroundShape,
): void {
  const [far, close] = [snowed(brush, own.far, 0.85), snowed(brush, own.close, 0.75)];
  const horizon = horizonOf(brush);
  if (horizon >= brush.height) return;
  const from = Math.max(horizon, 0);
  const mark = at(brush, 0, 0)[1];
  const { ground, haze } = brush.palette;
  const tone = (own: string, z: number, facing = ground) =>
    brighten(brush, lit(brush, own, { z, facing }));
  wash(brush, from, Math.max(brush.height, mark), [
    [0, mix(tone(far, 26), haze, mist)],
    [0.14, tone(far, 9)],
    [0.45, tone(mix(far, close, 0.6), 0)],
    [1, tone(close, 0, ground * 0.86)],
  ]);
  const stroke = snowed(brush, marks ?? close, 0.5);
  scatter(brush, { count: markCount }, (spot) => paintMark(brush, spot, stroke));
}

/** Snow gives back the light of the whole sky, not of a low sun alone. */
function brighten({ setting }: Brush, colour: string): string {
  const isWhite = setting.weather === 'snow' || setting.place === 'snow';
  const isLow = setting.light === 'dawn' || setting.light === 'dusk';
  return isWhite && isLow ? mix(colour, '#f4f2fa', 0.34) : colour;
}

/** A few short strokes, as of a brush that is nearly dry. */
function paintMark(brush: Brush, { x, z, adult: unit }: Spot, own: string): void {
  const { random, palette } = brush;
  const isShade = random.next() < 0.6;
  const colour = isShade
    ? lit(brush, own, { facing: palette.ground * 0.5, z })
    : lit(brush, '#fff6e0', { facing: palette.ground, z });
  for (let stroke = 0; stroke < 3; stroke += 1) {
    const size = unit * random.between(0.06, 0.3);
    const place = at(brush, x + random.between(-0.25, 0.25), z + random.between(-0.07, 0.07));
    oval(brush, fade(colour, isShade ? 0.15 : 0.1), place, [size, size * 0.06]);
  }
}

type Grass = Belt & { tall: number; own: string; flowers?: readonly string[] };

/** Blades and, where wanted, flowers. */
export function paintGrass(
  brush: Brush,
  { count, tall, own, flowers = [], near = -0.7, far = 7 }: Grass,
): void {
  const { random } = brush;
  scatter(brush, { count, near, far }, ({ z, root: [foot, ground], adult }) => {
    const high = adult * tall * random.between(0.6, 1.25);
    const blades = snowed(brush, mix(own, '#d8d98a', random.between(0, 0.3)), 0.45);
    const colour = lit(brush, blades, {
      facing: random.next(),
      z,
    });
    for (let blade = 0; blade < 4; blade += 1) {
      const lean = high * random.between(-0.45, 0.45);
      const root = foot + (blade - 1.5) * high * 0.12;
      polygon(brush, colour, [
        [root - high * 0.035, ground],
        [root + lean, ground - high * random.between(0.6, 1)],
        [root + high * 0.035, ground],
      ]);
    }
    if (flowers.length > 0 && random.next() < 0.3 && brush.setting.weather !== 'snow') {
      const flower = flowers[Math.floor(random.next() * flowers.length)]!;
      const size = high * 0.11;
      oval(brush, lit(brush, flower, { z }), [foot, ground - high], [size, size]);
    }
  });
}
