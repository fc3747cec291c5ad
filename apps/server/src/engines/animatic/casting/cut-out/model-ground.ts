import type { Raster } from '../look/raster.ts';

/** What lies behind a subject: a colour that changes slowly over the picture. */
export type Ground = {
  /** Red, green and blue of the ground at a pixel, 0 to 255. */
  at(x: number, y: number, into: Float64Array): void;
  /** How far a pixel of the ground strays from it, in levels. */
  noise: number;
};

/** A studio's paper is even to a few levels; more is a place. */
const MOST_NOISE = 6;
/** Of a picture's border, what must be ground; a bust on paper covers the bottom and part of the sides. */
const LEAST_SHARE = 0.55;
/** Levels within which a sample counts for the fit, from the first rough one to the last. */
const REACHES = [90, 45, 25, 14];
const SAMPLES_A_SIDE = 400;

/**
 * Fits a ground of second order in x and y (a gradient, a vignette) to the picture's border; what stands
 * in front of it falls out of the fit. `null`: the border is not plain.
 */
export function modelGround(raster: Raster): Ground | null {
  const samples = sampleBorder(raster);
  const middle = [0, 1, 2].map((channel) => median(samples.map(({ rgb }) => rgb[channel]!)));
  let coefficients = middle.map((value) => [value, 0, 0, 0, 0, 0]);
  let near: Sample[] = [];
  for (const reach of REACHES) {
    near = samples.filter((sample) => distance(coefficients, sample) <= reach);
    if (near.length < samples.length * LEAST_SHARE) return null;
    coefficients = fit(near);
  }
  near = samples.filter((sample) => distance(coefficients, sample) <= REACHES.at(-1)!);
  if (near.length < samples.length * LEAST_SHARE) return null;
  const squares = near.reduce((sum, sample) => sum + distance(coefficients, sample) ** 2, 0);
  const noise = Math.sqrt(squares / near.length);
  if (noise > MOST_NOISE) return null;
  return { at: evaluator(coefficients, raster), noise };
}

type Sample = { terms: number[]; rgb: number[] };

function sampleBorder({ width, height, rgba }: Raster): Sample[] {
  const depth = Math.max(1, Math.round(Math.min(width, height) / 200));
  const samples: Sample[] = [];
  const take = (x: number, y: number) => {
    const at = (y * width + x) * 4;
    samples.push({
      terms: termsOf(x / width - 0.5, y / height - 0.5),
      rgb: [rgba[at]!, rgba[at + 1]!, rgba[at + 2]!],
    });
  };
  for (let i = 0; i < SAMPLES_A_SIDE; i++) {
    const [x, y] = [width, height].map((size) => Math.floor(((i + 0.5) * size) / SAMPLES_A_SIDE));
    const inset = i % depth;
    take(x!, inset);
    take(x!, height - 1 - inset);
    take(inset, y!);
    take(width - 1 - inset, y!);
  }
  return samples;
}

function termsOf(x: number, y: number): number[] {
  return [1, x, y, x * x, x * y, y * y];
}

/** The largest difference of a channel. */
function distance(coefficients: readonly number[][], { terms, rgb }: Sample): number {
  const differences = coefficients.map((row, channel) =>
    Math.abs(row.reduce((sum, value, i) => sum + value * terms[i]!, 0) - rgb[channel]!),
  );
  return Math.max(...differences);
}

/** Least squares by the normal equations; the ridge keeps a border on a line solvable. */
function fit(samples: readonly Sample[]): number[][] {
  const size = 6;
  const normal = Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (_, column) =>
      samples.reduce(
        (sum, { terms }) => sum + terms[row]! * terms[column]!,
        row === column ? 1e-3 : 0,
      ),
    ),
  );
  return [0, 1, 2].map((channel) => {
    const right = Array.from({ length: size }, (_, row) =>
      samples.reduce((sum, { terms, rgb }) => sum + terms[row]! * rgb[channel]!, 0),
    );
    return solve(normal, right);
  });
}

/** Gaussian elimination with pivots. */
function solve(matrix: readonly number[][], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    const rest = rows.slice(column).map((row) => Math.abs(row[column]!));
    const pivot = column + rest.indexOf(Math.max(...rest));
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    for (let row = 0; row < size; row++) {
      if (row === column) continue;
      const factor = rows[row]![column]! / rows[column]![column]!;
      for (let i = column; i <= size; i++) rows[row]![i]! -= factor * rows[column]![i]!;
    }
  }
  return rows.map((row, i) => row[size]! / row[i]!);
}

function evaluator(coefficients: readonly number[][], { width, height }: Raster): Ground['at'] {
  return (pixelX, pixelY, into) => {
    const x = pixelX / width - 0.5;
    const y = pixelY / height - 0.5;
    for (let channel = 0; channel < 3; channel++) {
      const c = coefficients[channel]!;
      const value = c[0]! + c[1]! * x + c[2]! * y + c[3]! * x * x + c[4]! * x * y + c[5]! * y * y;
      into[channel] = Math.min(255, Math.max(0, value));
    }
  };
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}
