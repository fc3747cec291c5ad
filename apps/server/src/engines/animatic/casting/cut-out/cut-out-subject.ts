import type { Face } from '@callsheet/animatic';
import { loadOpencv } from '../look/load-opencv.ts';
import type { Raster } from '../look/raster.ts';
import { cutFromAlpha } from './cut-from-alpha.ts';
import { cutFromPlain } from './cut-from-plain.ts';
import { cutFromScene } from './cut-from-scene.ts';
import { judgeMask } from './judge-mask.ts';

/**
 * A picture's subject with everything else transparent, of the same size: as its maker cut it out, off a
 * plain ground, or out of its scene; `null`: none that one would show.
 */
export async function cutOutSubject(
  raster: Raster,
  faces: readonly Face[],
): Promise<Raster | null> {
  const made = cutFromAlpha(raster);
  if (made) return made;
  const plain = cutFromPlain(raster);
  if (plain && isSubject(plain, faces)) return plain;
  return cutFromScene(raster, faces, await loadOpencv());
}

/** A clear sky over a landscape is plain too, and what stands before it is no subject. */
function isSubject(cutout: Raster, faces: readonly Face[]): boolean {
  const mask = new Uint8Array(cutout.width * cutout.height);
  for (let at = 0; at < mask.length; at++) mask[at] = cutout.rgba[at * 4 + 3]! >= 128 ? 1 : 0;
  return judgeMask(mask, cutout, faces);
}
