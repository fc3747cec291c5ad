import type { Raster } from '../look/raster.ts';
import { nearestCore } from './nearest-core.ts';

type Size = { width: number; height: number };

/** How even a patch must be, in shares of full brightness squared, for the mask to be smoothed over it. */
const EVENNESS = 1e-3;
/** Alpha below which nothing is left, and above which a pixel is whole. */
const GONE = 0.12;
const WHOLE = 0.88;

/**
 * Gives a picture the alpha of a coarse mask, its edge laid on the picture's own edges, and takes the old
 * ground's colour out of it. He, Sun & Tang, "Guided Image Filtering" (2010).
 */
export function matteEdges(raster: Raster, mask: Uint8Array, coarse: Size): Raster {
  const { width, height } = raster;
  const factor = Math.max(1, Math.round(width / coarse.width));
  const wished = enlarge(mask, coarse, raster);
  const alpha = followEdges(lightness(raster), wished, { width, height, radius: 2 * factor + 1 });
  const cutout = { width, height, rgba: raster.rgba.slice() };
  const [isGround, isEdge] = [new Uint8Array(alpha.length), new Uint8Array(alpha.length)];
  for (let at = 0; at < alpha.length; at++) {
    if (alpha[at] === 0) isGround[at] = 1;
    else if (alpha[at]! < 255) isEdge[at] = 1;
  }
  const core = nearestCore(isGround, isEdge, raster);
  const pixels = new Uint32Array(cutout.rgba.buffer);
  for (let at = 0; at < alpha.length; at++) {
    if (isEdge[at] && core[at]! >= 0) takeGroundOut(cutout.rgba, at, core[at]!, alpha[at]! / 255);
    if (isGround[at]) pixels[at] = 0;
    else cutout.rgba[at * 4 + 3] = alpha[at]!;
  }
  return cutout;
}

/** Bilinear, 0 to 1. */
function enlarge(mask: Uint8Array, from: Size, to: Size): Float32Array {
  const large = new Float32Array(to.width * to.height);
  const columns = Array.from({ length: to.width }, (_, x) => place(x, to.width, from.width));
  for (let y = 0, at = 0; y < to.height; y++) {
    const v = place(y, to.height, from.height);
    const low = mask.subarray(v.low * from.width, (v.low + 1) * from.width);
    const high = mask.subarray(v.high * from.width, (v.high + 1) * from.width);
    for (let x = 0; x < to.width; x++, at++) {
      const u = columns[x]!;
      const upper = low[u.low]! * (1 - u.share) + low[u.high]! * u.share;
      const lower = high[u.low]! * (1 - u.share) + high[u.high]! * u.share;
      large[at] = upper * (1 - v.share) + lower * v.share;
    }
  }
  return large;
}

function place(pixel: number, many: number, few: number) {
  const exact = Math.min(few - 1, Math.max(0, ((pixel + 0.5) * few) / many - 0.5));
  const low = Math.floor(exact);
  return { low, high: Math.min(few - 1, low + 1), share: exact - low };
}

function lightness({ rgba }: Raster): Float32Array {
  const light = new Float32Array(rgba.length / 4);
  for (let at = 0, i = 0; at < light.length; at++, i += 4)
    light[at] = (0.299 * rgba[i]! + 0.587 * rgba[i + 1]! + 0.114 * rgba[i + 2]!) / 255;
  return light;
}

/** In each patch the mask is the straight line of the lightness that fits it best. Bytes. */
function followEdges(
  light: Float32Array,
  wished: Float32Array,
  area: Size & { radius: number },
): Uint8Array {
  const [meanLight, meanWished] = [blur(light, area), blur(wished, area)];
  const slope = blur(multiply(light, light), area);
  const offset = blur(multiply(light, wished), area);
  for (let at = 0; at < light.length; at++) {
    const joint = offset[at]! - meanLight[at]! * meanWished[at]!;
    slope[at] = joint / (slope[at]! - meanLight[at]! ** 2 + EVENNESS);
    offset[at] = meanWished[at]! - slope[at]! * meanLight[at]!;
  }
  const [slopes, offsets] = [blur(slope, area), blur(offset, area)];
  const alpha = new Uint8Array(light.length);
  for (let at = 0; at < alpha.length; at++) {
    const share = (slopes[at]! * light[at]! + offsets[at]! - GONE) / (WHOLE - GONE);
    alpha[at] = Math.round(255 * Math.min(1, Math.max(0, share)));
  }
  return alpha;
}

function multiply(a: Float32Array, b: Float32Array): Float32Array {
  const product = new Float32Array(a.length);
  for (let at = 0; at < product.length; at++) product[at] = a[at]! * b[at]!;
  return product;
}

type Patch = Size & { radius: number };

/** The mean of the square around each pixel, by running sums along rows, then down all columns at once. */
function blur(values: Float32Array, patch: Patch): Float32Array {
  return blurDown(blurAlong(values, patch), patch);
}

function blurAlong(values: Float32Array, { width, radius }: Patch): Float32Array {
  const means = new Float32Array(values.length);
  for (let start = 0; start < values.length; start += width) {
    let [sum, inside] = [0, 0];
    for (let x = -radius; x < width; x++) {
      if (x + radius < width) [sum, inside] = [sum + values[start + x + radius]!, inside + 1];
      if (x > radius) [sum, inside] = [sum - values[start + x - radius - 1]!, inside - 1];
      if (x >= 0) means[start + x] = sum / inside;
    }
  }
  return means;
}

function blurDown(values: Float32Array, { width, height, radius }: Patch): Float32Array {
  const means = new Float32Array(values.length);
  const sums = new Float64Array(width);
  for (let y = -radius; y < height; y++) {
    if (y + radius < height) addRow(sums, values.subarray((y + radius) * width), 1);
    if (y > radius) addRow(sums, values.subarray((y - radius - 1) * width), -1);
    if (y < 0) continue;
    const inside = Math.min(height - 1, y + radius) - Math.max(0, y - radius) + 1;
    for (let x = 0; x < width; x++) means[y * width + x] = sums[x]! / inside;
  }
  return means;
}

function addRow(sums: Float64Array, row: Float32Array, sign: 1 | -1): void {
  for (let x = 0; x < sums.length; x++) sums[x]! += sign * row[x]!;
}

/** The fainter a pixel, the more it takes of the subject's colour beside it. */
function takeGroundOut(rgba: Uint8Array, at: number, core: number, alpha: number): void {
  const own = alpha * alpha;
  for (let channel = 0; channel < 3; channel++) {
    const colour = rgba[at * 4 + channel]! * own + rgba[core * 4 + channel]! * (1 - own);
    rgba[at * 4 + channel] = Math.round(colour);
  }
}
