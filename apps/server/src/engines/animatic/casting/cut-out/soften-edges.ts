import type { Raster } from '../look/raster.ts';
import type { Ground } from './model-ground.ts';
import { nearestCore, neighboursOf } from './nearest-core.ts';
import { shoreOf } from './shore-of.ts';

/** Below this distance between subject and ground, in levels squared, a mixture of the two cannot be told. */
const LEAST_CONTRAST = 900;
/** A pixel as far from the ground as this is the subject's own colour, however near the edge. */
const OWN_LEVELS = 96;
/** Two pixels of blur are four steps across a slanting edge. */
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
  const pixels = new Uint32Array(raster.rgba.buffer, raster.rgba.byteOffset, isGround.length);
  for (let at = 0; at < isGround.length; at++) {
    if (isGround[at]) pixels[at] = 0;
    else if (depth[at]! > 0 && core[at]! >= 0) {
      const x = at % raster.width;
      ground.at(x, (at - x) / raster.width, behind);
      unmix(raster.rgba, at, { own: core[at]!, behind, depth: depth[at]! });
    }
  }
}

/**
 * How many pixels deep in the edge a pixel lies, from 1; 0: inside or ground. The edge is two pixels, and
 * as much more as the picture climbs steadily away from the ground's colour: a blur, a glow.
 */
function edgeDepths(size: Raster, isGround: Uint8Array, levels: Float32Array): Uint8Array {
  const deepest = Math.max(3, Math.round(Math.max(size.width, size.height) / 128));
  const depth = new Uint8Array(isGround.length);
  let front = shoreOf(isGround, size);
  for (let step = 1; step <= deepest && front.length > 0; step++) {
    const next: number[] = [];
    for (const from of front) {
      for (const at of neighboursOf(from, size)) {
        if (isGround[at] || depth[at]) continue;
        const mayBeMixed = step <= BLURRED_STEPS || levels[at]! < OWN_LEVELS;
        const isClimbing = mayBeMixed && levels[at]! > levels[from]! + 1;
        if (step > 2 && !isClimbing) continue;
        depth[at] = step;
        next.push(at);
      }
    }
    front = next;
  }
  return depth;
}

type Mixture = { own: number; behind: Float64Array; depth: number };

/** `seen = alpha * own + (1 - alpha) * behind`, solved for alpha by projection, then for the colour. */
function unmix(rgba: Uint8Array, at: number, { own, behind, depth }: Mixture): void {
  let [along, contrast] = [0, 0];
  for (let channel = 0; channel < 3; channel++) {
    const span = rgba[own * 4 + channel]! - behind[channel]!;
    along += (rgba[at * 4 + channel]! - behind[channel]!) * span;
    contrast += span * span;
  }
  const share = contrast < LEAST_CONTRAST ? (depth === 1 ? 0.5 : 1) : along / contrast;
  const alpha = Math.min(1, Math.max(0, share));
  for (let channel = 0; channel < 3; channel++) {
    const seen = rgba[at * 4 + channel]!;
    const pure = behind[channel]! + (seen - behind[channel]!) / Math.max(alpha, 0.01);
    const colour = alpha > 0.5 ? pure : rgba[own * 4 + channel]!;
    rgba[at * 4 + channel] = Math.min(255, Math.max(0, Math.round(colour)));
  }
  rgba[at * 4 + 3] = Math.round(alpha * rgba[at * 4 + 3]!);
}
