import type { Raster } from '../look/raster.ts';
import type { Ground } from './model-ground.ts';
import { nearestCore, neighboursOf } from './nearest-core.ts';
import { shoreOf } from './shore-of.ts';

/** Below this distance between subject and ground, in levels squared, a mixture of the two cannot be told. */
const LEAST_CONTRAST = 900;
/** Two pixels of blur are four steps across a slanting edge; what fades over more is light on the subject. */
const BLURRED_STEPS = 4;

/**
 * Pixels at the edge show the subject mixed with the ground: gives them the alpha of the mixture and the
 * subject's colour alone, so that no fringe of the old ground shows on a new one. Changes `raster`.
 * @param isGround 1 where the ground is, 0 elsewhere.
 */
export function softenEdges(
  raster: Raster,
  ground: Ground,
  { isGround, levels }: { isGround: Uint8Array; levels: Float32Array },
): void {
  const depth = edgeDepths(raster, isGround, levels);
  const core = nearestCore(isGround, depth, raster);
  const behind = new Float64Array(3);
  const seen = raster.rgba.slice();
  const unsure: number[] = [];
  const pixels = new Uint32Array(raster.rgba.buffer, raster.rgba.byteOffset, isGround.length);
  for (let at = 0; at < isGround.length; at++) {
    if (isGround[at]) pixels[at] = 0;
    else if (depth[at]! > 0 && core[at]! >= 0) {
      const x = at % raster.width;
      ground.at(x, (at - x) / raster.width, behind);
      const own = meanAround(core[at]!, seen, { isGround, depth, ...raster });
      if (!unmix(raster.rgba, at, { own, behind })) unsure.push(at);
    }
  }
  smoothAlpha(raster, unsure);
}

/**
 * How many pixels deep in the edge a pixel lies, from 1; 0: inside or ground. The edge is two pixels, and
 * four where the picture climbs steadily away from the ground's colour: a blur.
 */
function edgeDepths(size: Raster, isGround: Uint8Array, levels: Float32Array): Uint8Array {
  const depth = new Uint8Array(isGround.length);
  let front = shoreOf(isGround, size);
  for (let step = 1; step <= BLURRED_STEPS && front.length > 0; step++) {
    const next: number[] = [];
    for (const from of front) {
      for (const at of neighboursOf(from, size)) {
        if (isGround[at] || depth[at]) continue;
        if (step > 2 && levels[at]! <= levels[from]! + 1) continue;
        depth[at] = step;
        next.push(at);
      }
    }
    front = next;
  }
  return depth;
}

type Edge = { isGround: Uint8Array; depth: Uint8Array; width: number };

/** The subject's own colour, of what lies around a pixel of it: one pixel alone draws its grain out in streaks. */
function meanAround(middle: number, rgba: Uint8Array, { isGround, depth, width }: Edge): Colour {
  const sums: Colour = [0, 0, 0];
  let count = 0;
  const x = middle % width;
  for (let row = -2; row <= 2; row++) {
    for (let column = Math.max(-2, -x); column <= Math.min(2, width - 1 - x); column++) {
      const at = middle + row * width + column;
      if (isGround[at] !== 0 || depth[at] !== 0) continue;
      for (let channel = 0; channel < 3; channel++) sums[channel]! += rgba[at * 4 + channel]!;
      count += 1;
    }
  }
  return [sums[0] / count, sums[1] / count, sums[2] / count];
}

type Colour = [number, number, number];
type Mixture = { own: Colour; behind: Float64Array };

/**
 * `seen = alpha * own + (1 - alpha) * behind`, solved for alpha by projection, then for the colour.
 * @returns whether it can be told.
 */
function unmix(rgba: Uint8Array, at: number, { own, behind }: Mixture): boolean {
  let [along, contrast] = [0, 0];
  for (let channel = 0; channel < 3; channel++) {
    const span = own[channel]! - behind[channel]!;
    along += (rgba[at * 4 + channel]! - behind[channel]!) * span;
    contrast += span * span;
  }
  if (contrast < LEAST_CONTRAST) return false;
  const alpha = Math.min(1, Math.max(0, along / contrast));
  for (let channel = 0; channel < 3; channel++) {
    const seen = rgba[at * 4 + channel]!;
    const pure = behind[channel]! + (seen - behind[channel]!) / Math.max(alpha, 0.01);
    const colour = alpha > 0.5 ? pure : own[channel]!;
    rgba[at * 4 + channel] = Math.min(255, Math.max(0, Math.round(colour)));
  }
  rgba[at * 4 + 3] = Math.round(alpha * rgba[at * 4 + 3]!);
  return true;
}

/** Where the mixture cannot be told, how much of the square around the pixel is there. */
function smoothAlpha({ rgba, width }: Raster, unsure: readonly number[]): void {
  const last = rgba.length / 4 - 1;
  const alphas = unsure.map((middle) => {
    const x = middle % width;
    let [sum, count] = [0, 0];
    for (let column = Math.max(-1, -x); column <= Math.min(1, width - 1 - x); column++) {
      for (let at = middle + column - width; at <= middle + column + width; at += width) {
        if (at < 0 || at > last) continue;
        sum += rgba[at * 4 + 3]!;
        count += 1;
      }
    }
    return Math.round(sum / count);
  });
  unsure.forEach((at, i) => (rgba[at * 4 + 3] = alphas[i]!));
}
