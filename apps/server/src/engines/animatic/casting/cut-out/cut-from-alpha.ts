import type { Raster } from '../look/raster.ts';

/** Of all pixels, what must be transparent and what must be there for a picture to be a cut-out already. */
const LEAST_CLEAR = 0.02;
const LEAST_THERE = 0.005;

/** A picture whose maker has cut it out; `null`: it is opaque, or nearly so, or empty. */
export function cutFromAlpha(raster: Raster): Raster | null {
  const { rgba } = raster;
  const pixels = rgba.length / 4;
  let clear = 0;
  let there = 0;
  for (let at = 3; at < rgba.length; at += 4) {
    if (rgba[at]! < 32) clear += 1;
    else if (rgba[at]! > 128) there += 1;
  }
  return clear >= pixels * LEAST_CLEAR && there >= pixels * LEAST_THERE ? raster : null;
}
