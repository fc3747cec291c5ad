import type { Face } from '@callsheet/animatic';
import type { Raster } from '../look/raster.ts';

/** Levels of brightness within which a frame is well exposed. */
const DARKEST = 45;
const BRIGHTEST = 215;
/** A face of this height is as large as it helps. */
const LARGE_FACE = 0.25;

/** What speaks for showing a frame; of several, the one with the highest score. */
export type FrameScore = { sharpness: number; exposure: number; face: number };

/** `sharpness` is comparable between frames of one video only; the others run from 0 to 1. */
export function judgeFrame(raster: Raster, faces: readonly Face[]): FrameScore {
  const light = lightness(raster);
  const mean = light.reduce((sum, value) => sum + value, 0) / light.length;
  const off = Math.max(0, DARKEST - mean, mean - BRIGHTEST);
  const largest = faces[0];
  return {
    sharpness: meanDetail(light, raster),
    exposure: Math.max(0, 1 - off / DARKEST),
    face: largest ? Math.min(1, largest.box.height / LARGE_FACE) * frontality(largest) : 0,
  };
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

/** 1 where the mouth is midway between the eyes, less the more the face is turned away. */
function frontality({ leftEye, rightEye, mouth }: Face): number {
  const apart = Math.max(1e-6, Math.abs(rightEye.x - leftEye.x));
  const off = Math.abs(mouth.x + mouth.width / 2 - (leftEye.x + rightEye.x) / 2) / apart;
  return Math.max(0.3, 1 - off);
}
