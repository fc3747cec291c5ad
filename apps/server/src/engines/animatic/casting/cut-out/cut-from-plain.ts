import type { Raster } from '../look/raster.ts';
import { closeLeaks } from './close-leaks.ts';
import { dropShadow } from './drop-shadow.ts';
import { floodGround } from './flood-ground.ts';
import { invertMask } from './invert-mask.ts';
import { labelRegions } from './label-regions.ts';
import { modelGround, type Ground } from './model-ground.ts';
import { openHoles } from './open-holes.ts';
import { openPockets } from './open-pockets.ts';
import { setRegions } from './set-regions.ts';
import { smoothOutline } from './smooth-outline.ts';
import { softenEdges } from './soften-edges.ts';

/** Levels a pixel of the ground may be off: at least JPEG's ripples beside an edge, at most a colour of its own. */
const LEAST_TOLERANCE = 4;
const MOST_TOLERANCE = 26;
/** Smaller than this share of the largest part, a part is a speck. */
const SPECK_SHARE = 0.002;

/** Cuts the subject out of a plain ground, a gradient or paper; `null`: there is no plain ground. */
export function cutFromPlain(raster: Raster): Raster | null {
  const ground = modelGround(raster);
  if (!ground) return null;
  const { width, height } = raster;
  const levels = measureLevels(raster, ground);
  const tolerance = Math.min(MOST_TOLERANCE, Math.max(LEAST_TOLERANCE, 4 * ground.noise + 4));
  const distances = { width, height, levels };
  const isGround = floodGround(distances, tolerance);
  dropShadow(isGround, raster, ground);
  openHoles(isGround, { ...distances, tolerance });
  closeLeaks(isGround, raster);
  openPockets(isGround, distances, tolerance);
  const outlined = smoothOutline(isGround, distances);
  dropSpecks(outlined, raster);
  const cutout = { width, height, rgba: raster.rgba.slice() };
  softenEdges(cutout, ground, { isGround: outlined, levels });
  return cutout;
}

/** The largest difference of a channel from the ground, for each pixel. */
function measureLevels({ width, height, rgba }: Raster, ground: Ground): Float32Array {
  const levels = new Float32Array(width * height);
  const behind = new Float64Array(3);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      ground.at(x, y, behind);
      levels[at] = Math.max(
        Math.abs(rgba[at * 4]! - behind[0]!),
        Math.abs(rgba[at * 4 + 1]! - behind[1]!),
        Math.abs(rgba[at * 4 + 2]! - behind[2]!),
      );
    }
  }
  return levels;
}

function dropSpecks(isGround: Uint8Array, size: { width: number; height: number }): void {
  const { labels, regions } = labelRegions(invertMask(isGround), size);
  const least = (regions[0]?.pixels ?? 0) * SPECK_SHARE;
  const specks = regions.filter(({ pixels }) => pixels < least);
  setRegions(isGround, labels, { regions: specks, value: 1 });
}
