import { closedGround } from './closed-ground.ts';
import { labelRegions, type Region } from './label-regions.ts';
import { meanLevelsOf } from './mean-levels-of.ts';
import { setRegions } from './set-regions.ts';

/** Shares of the subject's pixels within which a region of ground colour can be a hole. */
const SMALLEST = 0.003;
const LARGEST = 0.08;
/** … and of one that is the bare ground to its last level, as under a chair: cloth has folds. */
const LARGEST_BARE = 0.3;
const BARE_LEVELS = 0.5;
/** … and of a slit of bare ground, as between two legs of a chair: upright, for a row of teeth lies. */
const SMALLEST_SLIT = 0.0005;
const SLIT_ASPECT = 4;
/**
 * A hole lies between limbs: what parts it from the ground outside is thin, in shares of the subject's longer
 * side, but no mere line.
 */
const THICKEST_LIMB = 0.12;
const THINNEST_LIMB = 0.01;
/** Eyes come in pairs: side by side, about as large. */
const PAIR_RATIO = 1.8;

type Size = { width: number; height: number };

/**
 * Adds to the ground the holes one can see through, such as between arm and body. A white of the eye
 * or a white shirt on white paper has the ground's colour too: what has something inside itself, comes
 * as a pair side by side, lies deep in the subject or is very large stays the subject's. Changes `isGround`.
 * @param levels how far each pixel is from the ground's colour.
 */
export function openHoles(
  isGround: Uint8Array,
  { width, height, levels, tolerance }: Size & { levels: Float32Array; tolerance: number },
): void {
  const size = { width, height };
  const closed = closedGround(isGround, { levels }, tolerance);
  const { labels, regions } = labelRegions(closed, size);
  const subject = countZeros(isGround);
  const meanLevels = meanLevelsOf(levels, labels, regions.length);
  const isSized = (region: Region) => {
    const isBare = meanLevels[region.label]! <= BARE_LEVELS;
    const least = subject * (isBare && isSlit(region) ? SMALLEST_SLIT : SMALLEST);
    const most = subject * (isBare ? LARGEST_BARE : LARGEST);
    return region.pixels >= least && region.pixels <= most;
  };
  const candidates = regions.filter(isSized);
  const longer = longerSide(isGround, size);
  const holes = candidates.filter(
    (region) =>
      !candidates.some((other) => arePair(region, other)) &&
      isSolid(region, labels, width) &&
      isLimb(limbBeside(region, isGround, size) / longer),
  );
  setRegions(isGround, labels, { regions: holes, value: 1 });
}

function countZeros(mask: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < mask.length; at++) if (!mask[at]) count += 1;
  return count;
}

function isSlit({ left, right, top, bottom }: Region): boolean {
  return bottom - top + 1 >= SLIT_ASPECT * (right - left + 1);
}

function isLimb(share: number): boolean {
  return share >= THINNEST_LIMB && share <= THICKEST_LIMB;
}

function arePair(a: Region, b: Region): boolean {
  if (a.label === b.label) return false;
  const ratio = Math.max(a.pixels, b.pixels) / Math.min(a.pixels, b.pixels);
  const overlap = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  const taller = Math.max(a.bottom - a.top, b.bottom - b.top);
  // Gaps under both arms of a figure are a pair as well, but taller than wide.
  const isFlat = [a, b].every(({ left, right, top, bottom }) => bottom - top <= 2 * (right - left));
  return ratio <= PAIR_RATIO && overlap >= taller / 2 && isFlat;
}

/** Whether nothing lies within it: from each side the first pixel of a row that is its own begins all of it. */
function isSolid({ label, left, right, top, bottom }: Region, labels: Int32Array, width: number) {
  let gaps = 0;
  let own = 0;
  for (let y = top; y <= bottom; y++) {
    let last = -1;
    for (let x = left; x <= right; x++) {
      if (labels[y * width + x] !== label) continue;
      if (last >= 0) gaps += x - last - 1;
      last = x;
      own += 1;
    }
  }
  return gaps <= own * 0.15;
}

/** The least number of pixels between a region and the ground outside, along rows and columns. */
function limbBeside(
  { left, right, top, bottom }: Region,
  isGround: Uint8Array,
  { width, height }: Size,
): number {
  let least = Number.POSITIVE_INFINITY;
  const walk = (from: number, step: number, steps: number) => {
    for (let i = 1; i <= steps && i < least; i++) if (isGround[from + i * step]) least = i;
  };
  const [x, y] = [(left + right) >> 1, (top + bottom) >> 1];
  walk(y * width + left, -1, left);
  walk(y * width + right, 1, width - 1 - right);
  walk(top * width + x, -width, top);
  walk(bottom * width + x, width, height - 1 - bottom);
  return least;
}

function longerSide(isGround: Uint8Array, { width, height }: Size): number {
  let [left, right, top, bottom] = [width, 0, height, 0];
  for (let y = 0; y < height; y++) {
    const row = isGround.subarray(y * width, (y + 1) * width);
    const first = row.indexOf(0);
    if (first === -1) continue;
    left = Math.min(left, first);
    right = Math.max(right, row.lastIndexOf(0));
    top = Math.min(top, y);
    bottom = y;
  }
  return Math.max(right - left, bottom - top);
}
