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
  const isGround = alpha.map((value) => (value === 0 ? 1 : 0));
  const isEdge = alpha.map((value) => (value > 0 && value < 255 ? 1 : 0));
  const core = nearestCore(isGround, isEdge, raster);
  for (let at = 0; at < alpha.length; at++) {
    if (isEdge[at] && core[at]! >= 0) takeGroundOut(cutout.rgba, at, core[at]!, alpha[at]! / 255);
    if (isGround[at]) cutout.rgba.fill(0, at * 4, at * 4 + 4);
    else cutout.rgba[at * 4 + 3] = alpha[at]!;
  }
  return cutout;
}

/** Bilinear, 0 to 1. */
function enlarge(mask: Uint8Array, from: Size, to: Size): Float32Array {
  const large = new Float32Array(to.width * to.height);
  for (let y = 0, at = 0; y < to.height; y++) {
    const v = place(y, to.height, from.height);
    for (let x = 0; x < to.width; x++, at++) {
      const u = place(x, to.width, from.width);
      const row = (line: number) =>
        mask[line * from.width + u.low]! * (1 - u.share) +
        mask[line * from.width + u.high]! * u.share;
      large[at] = row(v.low) * (1 - v.share) + row(v.high) * v.share;
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
  const product = (a: Float32Array, b: Float32Array) => a.map((value, at) => value * b[at]!);
  const [meanLight, meanWished] = [blur(light, area), blur(wished, area)];
  const square = blur(product(light, light), area);
  const joint = blur(product(light, wished), area);
  const slope = joint.map(
    (value, at) =>
      (value - meanLight[at]! * meanWished[at]!) / (square[at]! - meanLight[at]! ** 2 + EVENNESS),
  );
  const offset = meanWished.map((value, at) => value - slope[at]! * meanLight[at]!);
  const [slopes, offsets] = [blur(slope, area), blur(offset, area)];
  return Uint8Array.from(light, (value, at) => {
    const alpha = (slopes[at]! * value + offsets[at]! - GONE) / (WHOLE - GONE);
    return Math.round(255 * Math.min(1, Math.max(0, alpha)));
  });
}

/** The mean of the square around each pixel, by running sums along rows, then columns. */
function blur(values: Float32Array, { width, height, radius }: Size & { radius: number }) {
  const across = new Float32Array(values.length);
  for (let y = 0; y < height; y++)
    runMeans(values, across, { start: y * width, step: 1, count: width, radius });
  const down = new Float32Array(values.length);
  for (let x = 0; x < width; x++)
    runMeans(across, down, { start: x, step: width, count: height, radius });
  return down;
}

type Run = { start: number; step: number; count: number; radius: number };

function runMeans(from: Float32Array, to: Float32Array, { start, step, count, radius }: Run): void {
  let [sum, inside] = [0, 0];
  for (let i = -radius; i < count; i++) {
    const enters = i + radius;
    if (enters < count) [sum, inside] = [sum + from[start + enters * step]!, inside + 1];
    const leaves = i - radius - 1;
    if (leaves >= 0) [sum, inside] = [sum - from[start + leaves * step]!, inside - 1];
    if (i >= 0) to[start + i * step] = sum / inside;
  }
}

/** The fainter a pixel, the more it takes of the subject's colour beside it. */
function takeGroundOut(rgba: Uint8Array, at: number, core: number, alpha: number): void {
  const own = alpha * alpha;
  for (let channel = 0; channel < 3; channel++) {
    const colour = rgba[at * 4 + channel]! * own + rgba[core * 4 + channel]! * (1 - own);
    rgba[at * 4 + channel] = Math.round(colour);
  }
}
