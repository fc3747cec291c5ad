import { at, lit, polygon, sideAt, vertical, type Brush, type Pixel } from './brush.ts';
import { fade, mix } from './palette.ts';

export type RidgeShape = {
  /** How far it is, and how high it rises, in adults. */
  z: number;
  height: number;
  /** Of its foot over the ground. */
  base?: number;
  /** Length of a hill, in adults. */
  length: number;
  /** 0 rolling dunes, 1 broken rock. */
  roughness: number;
  own: string;
  /** Colour of the peaks' upper part. */
  cap?: string;
  /** Its highest peak is in sight, near the middle, and is this many lengths wide. */
  peak?: number;
};

/** A line of hills, dunes or mountains, its slopes lit from the light's side. */
export function paintRidge(brush: Brush, shape: RidgeShape): void {
  const { z, own, cap, base = 0 } = shape;
  const crest = ridgeLine(brush, shape);
  const foot = at(brush, 0, z, base)[1];
  const top = Math.min(...crest.map(([, y]) => y));
  const air = z * CLEAR;
  const light = lit(brush, own, { z: air });
  const haze = mix(light, brush.palette.haze, 0.5);
  polygon(
    brush,
    vertical(brush, top, foot, [
      [0, light],
      [0.45, light],
      [1, haze],
    ]),
    [...crest, [crest.at(-1)![0], foot], [crest[0]![0], foot]],
  );
  if (cap) paintCaps(brush, crest, { foot, colour: lit(brush, cap, { z: air * 0.6 }) });
  if (shape.roughness > 0.3)
    paintSlopes(brush, crest, { foot, colour: lit(brush, own, { z: air, facing: 0 }) });
}

/** The air over a valley is clearer than that along the ground. */
export const CLEAR = 0.35;
const STEP = 1 / 26;

function ridgeLine(brush: Brush, shape: RidgeShape): Pixel[] {
  const heightAt = profile(brush, shape);
  const side = Math.max(sideAt(brush, shape.z) * 1.5, 1);
  // Steps of the world, not of the frame: every framing sees the same hills.
  const step = shape.length * STEP;
  const first = Math.floor(-side / step);
  return Array.from({ length: -2 * first + 1 }, (_, index) => {
    const x = (first + index) * step;
    return at(brush, x, shape.z, (shape.base ?? 0) + shape.height * heightAt(x / shape.length));
  });
}

function profile(
  { random, lightFrom }: Brush,
  { roughness, peak }: RidgeShape,
): (place: number) => number {
  const waves = [0.5, 1.1, 2.7, 6.1, 13.3].map((cycles, octave) => ({
    cycles: cycles * random.between(0.8, 1.25),
    phase: random.between(0, Math.PI * 2),
    share: 0.56 ** octave * (octave > 1 ? roughness : 1),
  }));
  const total = waves.reduce((sum, { share }) => sum + share, 0);
  return (place) => {
    const sum = waves.reduce((height, { cycles, phase, share }) => {
      const wave = Math.sin(place * cycles * Math.PI + phase);
      // Rock has edges where sand has curves.
      return height + share * (wave + (1 - 2 * Math.abs(wave) - wave) * roughness * 0.8);
    }, 0);
    const hill = Math.min(1, Math.max(0.05, 0.5 + (sum / total) * 0.7));
    if (!peak) return hill;
    // Away from the light, so that the sun stands beside it; a shoulder on its other side.
    const slope = (middle: number, high: number) =>
      high - Math.abs(place + lightFrom * middle) / peak + (sum / total) * 0.16;
    return Math.max(hill * 0.55, slope(0.1, 1.08), slope(-0.24, 0.74));
  };
}

type Slopes = { foot: number; colour: string };

/** A shadow falls from each crest down the side that the light does not reach. */
function paintSlopes(brush: Brush, crest: readonly Pixel[], { foot, colour }: Slopes): void {
  const { lightFrom } = brush;
  const away = lightFrom > 0 ? crest : crest.toReversed();
  for (let index = 1; index < away.length - 1; index += 1) {
    const [before, peak, after] = [away[index - 1]!, away[index]!, away[index + 1]!];
    if (!(peak[1] < before[1] && peak[1] <= after[1])) continue;
    const drop = (foot - peak[1]) * 0.92;
    if (drop < 3) continue;
    const run = -lightFrom * drop;
    const shadow = downhill(away, index, peak[0] + run * 1.25);
    polygon(
      brush,
      vertical(brush, peak[1], peak[1] + drop, [
        [0, fade(colour, 0.62)],
        [0.6, fade(colour, 0.3)],
        [1, fade(colour, 0)],
      ]),
      [
        peak,
        ...shadow,
        [shadow.at(-1)?.[0] ?? peak[0], foot],
        [peak[0] + run * 0.3, foot],
        [peak[0] + run * 0.04, peak[1] + drop * 0.5],
        [peak[0] - run * 0.05, peak[1] + drop * 0.22],
      ],
    );
  }
}

/** The crest behind the peak, as far as it falls. */
function downhill(crest: readonly Pixel[], peak: number, until: number): Pixel[] {
  const points: Pixel[] = [];
  for (let index = peak - 1; index >= 0; index -= 1) {
    const point = crest[index]!;
    if (point[1] < crest[index + 1]![1] || Math.abs(point[0] - until) < 1) break;
    points.push(point);
  }
  return points;
}

function paintCaps(
  brush: Brush,
  crest: readonly Pixel[],
  { foot, colour }: { foot: number; colour: string },
): void {
  const top = Math.min(...crest.map(([, y]) => y));
  const line = top + (foot - top) * 0.4;
  const jag = createJag(brush, (foot - top) * 0.09);
  const lower = crest.map(([x, y]): Pixel => [x, Math.max(y, line + jag())]);
  polygon(brush, colour, [...crest, ...lower.toReversed()]);
}

function createJag({ random }: Brush, size: number): () => number {
  return () => random.between(-size, size);
}
