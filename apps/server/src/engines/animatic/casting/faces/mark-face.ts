import type { Box } from '@callsheet/animatic';
import type { Raster } from '../look/raster.ts';
import { loadFaceApi } from './load-face-api.ts';

/** Around all 68 landmarks of a face, and around its lips. Fractions of the picture. */
export type FaceMarks = { marks: Box; mouth: Box };

/** Of 68 landmarks (iBUG 300-W) the lips are from 48 on. */
const MOUTH = 48;

/** Where the parts of a face are whose place is known about; much cheaper than to find it. */
export async function markFace(raster: Raster, around: Box): Promise<FaceMarks> {
  const faceApi = await loadFaceApi();
  const { width, height } = raster;
  const part = toPixels(around, raster);
  const tensor = faceApi.tf.tensor3d(cutRgb(raster, part), [part.height, part.width, 3], 'int32');
  const found = await faceApi.nets.faceLandmark68Net.detectLandmarks(tensor as never);
  tensor.dispose();
  const [landmarks] = Array.isArray(found) ? found : [found];
  const points = landmarks!.positions.map(({ x, y }) => ({
    x: (part.x + x) / width,
    y: (part.y + y) / height,
  }));
  return { marks: boxOf(points), mouth: boxOf(points.slice(MOUTH)) };
}

/** At least a pixel of the picture. */
function toPixels(box: Box, { width, height }: Raster): Box {
  const x = Math.min(width - 1, Math.max(0, Math.round(box.x * width)));
  const y = Math.min(height - 1, Math.max(0, Math.round(box.y * height)));
  const right = Math.min(width, Math.max(x + 1, Math.round((box.x + box.width) * width)));
  const bottom = Math.min(height, Math.max(y + 1, Math.round((box.y + box.height) * height)));
  return { x, y, width: right - x, height: bottom - y };
}

function cutRgb({ rgba, width }: Raster, part: Box): Int32Array {
  const rgb = new Int32Array(part.width * part.height * 3);
  let to = 0;
  for (let y = part.y; y < part.y + part.height; y++) {
    for (let x = part.x; x < part.x + part.width; x++) {
      const from = (y * width + x) * 4;
      for (let channel = 0; channel < 3; channel++) rgb[to++] = rgba[from + channel]!;
    }
  }
  return rgb;
}

function boxOf(points: readonly { x: number; y: number }[]): Box {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
