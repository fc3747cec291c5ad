import type { Face } from '@callsheet/animatic';
import { cropRaster } from '../look/crop-raster.ts';
import type { Vision } from '../look/load-opencv.ts';
import { placeRaster } from '../look/place-raster.ts';
import type { Raster } from '../look/raster.ts';
import { shrinkRaster } from '../look/shrink-raster.ts';
import { combinePriors } from './combine-priors.ts';
import { grabSubject } from './grab-subject.ts';
import { judgeMask } from './judge-mask.ts';
import { matteEdges } from './matte-edges.ts';
import { priorOfFace } from './prior-of-face.ts';
import { priorOfMiddle } from './prior-of-middle.ts';
import { partAround } from './part-around.ts';
import { refineMask, type CoarseMask } from './refine-mask.ts';
import { tidyMask } from './tidy-mask.ts';

/** Pixels of the longer side: enough to tell where the subject is … */
const FAR_SIDE = 224;
/** … and to draw its outline, of the part in which it is. The edge is laid exactly afterwards, on the whole picture. */
const NEAR_SIDE = 384;
/** After three the mask of the samples is the same as after five but for one pixel in a hundred. */
const ROUNDS = 3;
/** From a slim guess to a wide one: a subject that is really there is found from most of them. */
const GIRTHS = [0.85, 1, 1.2];
const LEAST_AGREEMENT = 0.9;
/** A face of less than this share of the largest belongs to a passer-by. */
const CAST_FACE = 0.4;

/** Cuts the subject out of a place, from its faces or from the middle of the picture; `null`: not well enough. */
export async function cutFromScene(
  raster: Raster,
  faces: readonly Face[],
  vision: Vision,
): Promise<Raster | null> {
  const small = await shrinkRaster(raster, FAR_SIDE);
  const cast = faces.filter(({ box }) => box.height >= faces[0]!.box.height * CAST_FACE);
  const masks = GIRTHS.map((girth) => {
    const prior =
      cast.length > 0
        ? combinePriors(cast.map(({ box }) => priorOfFace(box, small, girth)))
        : priorOfMiddle(small, girth);
    return tidyMask(grabSubject(vision, small, { prior, rounds: ROUNDS }), small);
  });
  const most = masks[0]!.map((_, at) => (sumAt(masks, at) * 2 > masks.length ? 1 : 0));
  const agreed = masks.filter((mask) => agreement(mask, most) >= LEAST_AGREEMENT);
  if (agreed.length < 2) return null;
  const common = most.map((_, at) => (sumAt(agreed, at) === agreed.length ? 1 : 0));
  const found = { ...sizeOf(small), mask: tidyMask(common, small) };
  if (!judgeMask(found.mask, small, cast)) return null;
  return drawNear(raster, found, vision);
}

/** Looks again at the part of the picture where the subject was found. */
async function drawNear(raster: Raster, found: CoarseMask, vision: Vision): Promise<Raster | null> {
  const part = partAround(found, raster);
  if (!part) return null;
  const cropped = cropRaster(raster, part);
  const near = await shrinkRaster(cropped, NEAR_SIDE);
  const mask = refineMask(found, { near, part, whole: raster }, vision);
  return placeRaster(matteEdges(cropped, mask, near), part, raster);
}

function sizeOf({ width, height }: Raster) {
  return { width, height };
}

function sumAt(masks: readonly Uint8Array[], at: number): number {
  return masks.reduce((sum, mask) => sum + mask[at]!, 0);
}

/** Pixels in both masks among those in either. */
function agreement(a: Uint8Array, b: Uint8Array): number {
  let [both, either] = [0, 0];
  for (let at = 0; at < a.length; at++) {
    both += a[at]! & b[at]!;
    either += a[at]! | b[at]!;
  }
  return either === 0 ? 0 : both / either;
}
