import type { Raster } from '../look/raster.ts';
import type { Ground } from './model-ground.ts';
import { intersectMasks } from './intersect-masks.ts';
import { shoreOf } from './shore-of.ts';
import { spreadMask } from './spread-mask.ts';

/** A soft shadow leaves this much of the ground's light, and its colour all but as it is. */
const DARKEST = 0.4;
const TINT = 0.05;
/** Levels from one pixel to the next: a shadow has no edge, what casts it has. */
const STEEPEST = 4;
/** A shadow lies in the lower part of what stands on the ground, and is less than it. */
const HIGHEST = 0.45;
const LARGEST = 0.4;

/**
 * Adds to the ground the soft shadow that falls on it. When what would go is as large as the subject, or
 * reaches up in it, it is a grey subject and stays. Changes `isGround`.
 */
export function dropShadow(isGround: Uint8Array, raster: Raster, ground: Ground): void {
  const { width, height } = raster;
  const shade = findShade(raster, ground, isGround);
  const wide = spreadMask(shade, raster, { pixels: 1, value: 0 });
  const reached = new Uint8Array(isGround.length);
  const queue = shoreOf(isGround, raster);
  for (const from of queue) {
    for (const at of [from - 1, from + 1, from - width, from + width]) {
      if (!wide[at] || isGround[at] || reached[at] || stepOf(raster, from, at) > STEEPEST) continue;
      reached[at] = 1;
      queue.push(at);
    }
  }
  const grown = spreadMask(reached, raster, { pixels: 1, value: 1 });
  const shadow = intersectMasks(grown, shade);
  if (!isShadow(shadow, isGround, { width, height })) return;
  for (let at = 0; at < isGround.length; at++) if (shadow[at]) isGround[at] = 1;
}

/** Pixels that could be the ground with less light. */
function findShade({ width, rgba }: Raster, ground: Ground, isGround: Uint8Array): Uint8Array {
  const behind = new Float64Array(3);
  const shade = isGround.slice();
  for (let at = 0; at < shade.length; at++) {
    if (shade[at]) continue;
    ground.at(at % width, Math.floor(at / width), behind);
    const red = (rgba[at * 4]! + 1) / (behind[0]! + 1);
    const green = (rgba[at * 4 + 1]! + 1) / (behind[1]! + 1);
    const blue = (rgba[at * 4 + 2]! + 1) / (behind[2]! + 1);
    const least = Math.min(red, green, blue);
    const most = Math.max(red, green, blue);
    if (least >= DARKEST && most <= 1 + TINT && most - least <= TINT) shade[at] = 1;
  }
  return shade;
}

/** The largest difference of a channel. */
function stepOf({ rgba }: Raster, from: number, to: number): number {
  return Math.max(
    Math.abs(rgba[from * 4]! - rgba[to * 4]!),
    Math.abs(rgba[from * 4 + 1]! - rgba[to * 4 + 1]!),
    Math.abs(rgba[from * 4 + 2]! - rgba[to * 4 + 2]!),
  );
}

function isShadow(
  shadow: Uint8Array,
  isGround: Uint8Array,
  { width, height }: { width: number; height: number },
): boolean {
  let [top, bottom] = [height, 0];
  let [shaded, rows, all] = [0, 0, 0];
  for (let y = 0, at = 0; y < height; y++) {
    for (const rowEnd = at + width; at < rowEnd; at++) {
      if (isGround[at]) continue;
      all += 1;
      shaded += shadow[at]!;
      rows += shadow[at]! * y;
      top = Math.min(top, y);
      bottom = y;
    }
  }
  if (shaded === 0 || shaded > all * LARGEST) return false;
  return (rows / shaded - top) / Math.max(1, bottom - top) > HIGHEST;
}
