import { createRequire } from 'node:module';
import type OpenCv from '@techstark/opencv-js';
import sharp from 'sharp';
import type { SmallFrame } from './decode-frames.ts';

/** A part of a reference that tells it from others, such as a face: where, in fractions of the picture. */
export type Patch = { file: string; box: { x: number; y: number; width: number; height: number } };

/** Heights at which a patch is looked for, in pixels of the small frame. */
const SMALLEST = 20;
const STEP = 1.12;

/**
 * How surely a patch is in a frame: the best normalised correlation over places, sizes and both
 * directions of looking, -1 to 1. Light and contrast do not change it.
 */
export async function findPatch(frame: SmallFrame, patch: Patch): Promise<number> {
  await opened;
  const image = cv.matFromArray(frame.height, frame.width, cv.CV_8UC3, frame.rgb);
  const everywhere = new cv.Mat();
  const scores: number[] = [];
  for (let height = SMALLEST; height < frame.height * 0.9; height *= STEP) {
    for (const isMirrored of [false, true]) {
      const { data, info } = await readPatch(patch, Math.round(height), isMirrored);
      if (info.width >= frame.width) continue;
      const template = cv.matFromArray(info.height, info.width, cv.CV_8UC3, data);
      const found = new cv.Mat();
      cv.matchTemplate(image, template, found, cv.TM_CCOEFF_NORMED);
      scores.push(cv.minMaxLoc(found, everywhere).maxVal);
      found.delete();
      template.delete();
    }
  }
  everywhere.delete();
  image.delete();
  return Math.max(...scores);
}

/** Required and never awaited, nor imported, which awaits too: it has a `then` that gives itself, without end. */
const cv = createRequire(import.meta.url)('@techstark/opencv-js') as typeof OpenCv;
const opened = new Promise<void>((resolve) => {
  if (typeof cv.Mat === 'function') resolve();
  else cv.onRuntimeInitialized = resolve;
});

const kept = new Map<string, ReturnType<typeof drawPatch>>();

function readPatch(patch: Patch, height: number, isMirrored: boolean) {
  const key = `${patch.file} ${height} ${isMirrored}`;
  const drawn = kept.get(key) ?? drawPatch(patch, height, isMirrored);
  kept.set(key, drawn);
  return drawn;
}

async function drawPatch({ file, box }: Patch, height: number, isMirrored: boolean) {
  const { width: fullWidth, height: fullHeight } = await sharp(file).metadata();
  return sharp(file)
    .extract({
      left: Math.round(box.x * fullWidth),
      top: Math.round(box.y * fullHeight),
      width: Math.round(box.width * fullWidth),
      height: Math.round(box.height * fullHeight),
    })
    .resize({ height })
    .flop(isMirrored)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
}
