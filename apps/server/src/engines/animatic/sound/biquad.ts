/** A second-order filter as its five normalised coefficients. R. Bristow-Johnson, "Audio EQ Cookbook". */
export type Biquad = { b0: number; b1: number; b2: number; a1: number; a2: number };

export type FilterShape = {
  kind: 'low-pass' | 'high-pass' | 'band-pass' | 'peak' | 'high-shelf' | 'low-shelf';
  hertz: number;
  /** Absent: 0.707. */
  q?: number;
  /** Of a peak or a shelf, in decibels. */
  gainDb?: number;
};

/** Designs a filter; a frequency that the rate cannot carry is taken as the highest it can. */
export function designBiquad(shape: FilterShape, sampleRateHz: number): Biquad {
  const { kind, hertz, q = Math.SQRT1_2, gainDb = 0 } = shape;
  const w = 2 * Math.PI * Math.min(hertz / sampleRateHz, 0.49);
  const [cos, alpha] = [Math.cos(w), Math.sin(w) / (2 * q)];
  if (kind === 'low-pass') {
    return normalise([(1 - cos) / 2, 1 - cos, (1 - cos) / 2], [1 + alpha, -2 * cos, 1 - alpha]);
  }
  if (kind === 'high-pass') {
    return normalise([(1 + cos) / 2, -1 - cos, (1 + cos) / 2], [1 + alpha, -2 * cos, 1 - alpha]);
  }
  if (kind === 'band-pass') {
    return normalise([alpha, 0, -alpha], [1 + alpha, -2 * cos, 1 - alpha]);
  }
  const a = 10 ** (gainDb / 40);
  if (kind === 'peak') {
    return normalise(
      [1 + alpha * a, -2 * cos, 1 - alpha * a],
      [1 + alpha / a, -2 * cos, 1 - alpha / a],
    );
  }
  return designShelf(kind === 'high-shelf' ? 1 : -1, { a, cos, alpha });
}

function designShelf(
  side: 1 | -1,
  { a, cos, alpha }: { a: number; cos: number; alpha: number },
): Biquad {
  const root = 2 * Math.sqrt(a) * alpha;
  const [plus, minus] = [a + 1, (a - 1) * side * cos];
  const [slant, tilt] = [(a - 1) * side, (a + 1) * cos];
  return normalise(
    [a * (plus + minus + root), -2 * a * (slant + tilt), a * (plus + minus - root)],
    [plus - minus + root, 2 * (slant - tilt), plus - minus - root],
  );
}

type Three = readonly [number, number, number];

function normalise([b0, b1, b2]: Three, [a0, a1, a2]: Three): Biquad {
  return { b0: b0 / a0, b1: b1 / a0, b2: b2 / a0, a1: a1 / a0, a2: a2 / a0 };
}

/** Filters in place, from rest (transposed direct form II), and returns the same samples. */
export function runBiquad(samples: Float32Array, { b0, b1, b2, a1, a2 }: Biquad): Float32Array {
  let z1 = 0;
  let z2 = 0;
  for (let i = 0; i < samples.length; i++) {
    const value = samples[i]!;
    const out = b0 * value + z1;
    z1 = b1 * value - a1 * out + z2;
    z2 = b2 * value - a2 * out;
    samples[i] = out;
  }
  return samples;
}

/** Several filters one after the other, in place. */
export function filterSound(
  samples: Float32Array,
  sampleRateHz: number,
  shapes: readonly FilterShape[],
): Float32Array {
  for (const shape of shapes) runBiquad(samples, designBiquad(shape, sampleRateHz));
  return samples;
}
