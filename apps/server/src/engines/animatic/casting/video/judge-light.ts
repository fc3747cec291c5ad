import type { Raster } from '../look/raster.ts';

/** Levels of brightness within which a frame is well exposed. */
const DARKEST = 45;
const BRIGHTEST = 215;

/** What a frame's light says for showing it. */
export type FrameLight = {
  /** Comparable between frames of one video only. */
  sharpness: number;
  /** 0 to 1. */
  exposure: number;
};

/** Judges a frame without asking what it shows. */
export function judgeLight(raster: Raster): FrameLight {
  const light = lightness(raster);
  const mean = light.reduce((sum, value) => sum + value, 0) / light.length;
  const off = Math.max(0, DARKEST - mean, mean - BRIGHTEST);
  return { sharpness: meanDetail(light, raster), exposure: Math.max(0, 1 - off / DARKEST) };
}

function lightness({ rgba }: Raster): Float32Array {
  const light = new Float32Array(rgba.length / 4);
  for (let at = 0, i = 0; at < light.length; at++, i += 4)
    light[at] = 0.299 * rgba[i]! + 0.587 * rgba[i + 1]! + 0.114 * rgba[i + 2]!;
  return light;
}

/** The mean of the Laplacian without its sign: what motion and focus blur take away. */
function meanDetail(light: Float32Array, { width, height }: Raster): number {
  let sum = 0;
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x;
      const around = light[at - 1]! + light[at + 1]! + light[at - width]! + light[at + width]!;
      sum += Math.abs(4 * light[at]! - around);
    }
  }
  return sum / Math.max(1, (width - 2) * (height - 2));
}
