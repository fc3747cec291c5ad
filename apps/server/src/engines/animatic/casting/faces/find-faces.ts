import type { Box, Face, Point } from '@callsheet/animatic';
import type * as FaceApi from '@vladmandic/face-api';
import type { Raster } from '../look/raster.ts';
import { loadFaceApi } from './load-face-api.ts';

/** Photographs and painted people score above 0.75, what is no face below 0.3 (measured on the samples). */
const LEAST_SCORE = 0.5;
/** A face must be this share of the picture's height; a smaller one is nobody one would cast. */
const LEAST_HEIGHT = 0.03;
/** Of 68 landmarks (iBUG 300-W): eyes 36 to 47, the lips' outline and opening from 48 on. */
const LEFT_EYE = [36, 42] as const;
const RIGHT_EYE = [42, 48] as const;
const MOUTH = [48, 68] as const;

/** Faces of a picture, largest first. Transparent parts are taken as white. */
export async function findFaces(raster: Raster): Promise<Face[]> {
  const faceApi = await loadFaceApi();
  const { width, height } = raster;
  const tensor = faceApi.tf.tensor3d(toRgb(raster), [height, width, 3], 'int32');
  const options = new faceApi.SsdMobilenetv1Options({ minConfidence: LEAST_SCORE });
  const found = await faceApi.detectAllFaces(tensor as never, options).withFaceLandmarks();
  tensor.dispose();
  return found
    .map(({ detection, landmarks }) => toFace(detection.box, landmarks.positions, raster))
    .filter(({ box }) => box.height >= LEAST_HEIGHT)
    .toSorted((a, b) => areaOf(b.box) - areaOf(a.box));
}

function toRgb({ rgba }: Raster): Int32Array {
  const rgb = new Int32Array((rgba.length / 4) * 3);
  for (let from = 0, to = 0; from < rgba.length; from += 4) {
    const alpha = rgba[from + 3]!;
    for (let channel = 0; channel < 3; channel++)
      rgb[to++] = Math.round((rgba[from + channel]! * alpha + 255 * (255 - alpha)) / 255);
  }
  return rgb;
}

function toFace(
  box: FaceApi.Box,
  positions: readonly FaceApi.Point[],
  { width, height }: Raster,
): Face {
  const points = positions.map(({ x, y }) => ({ x: x / width, y: y / height }));
  return {
    box: {
      x: box.x / width,
      y: box.y / height,
      width: box.width / width,
      height: box.height / height,
    },
    leftEye: middleOf(points.slice(...LEFT_EYE)),
    rightEye: middleOf(points.slice(...RIGHT_EYE)),
    mouth: boxOf(points.slice(...MOUTH)),
  };
}

function middleOf(points: readonly Point[]): Point {
  const sum = points.reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y }));
  return { x: sum.x / points.length, y: sum.y / points.length };
}

function boxOf(points: readonly Point[]): Box {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

function areaOf({ width, height }: Box): number {
  return width * height;
}
