import { labelRegions, type Region } from './label-regions.ts';

/** Shares of the subject's pixels within which a region of ground colour can be a hole. */
const SMALLEST = 0.003;
const LARGEST = 0.08;
/** … and of one that is the bare ground to its last level, as under a chair: cloth has folds. */
const LARGEST_BARE = 0.3;
const BARE_LEVELS = 0.5;
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
  const closed = isGround.map((ground, at) => (!ground && levels[at]! <= tolerance ? 1 : 0));
  const { labels, regions } = labelRegions(closed, size);
  const subject = isGround.reduce((count, ground) => count + (ground ? 0 : 1), 0);
  const meanLevels = meanOf(levels, labels);
  const isSized = ({ label, pixels }: Region) => {
    const isBare = meanLevels.get(label)! <= BARE_LEVELS;
    return pixels >= subject * SMALLEST && pixels <= subject * (isBare ? LARGEST_BARE : LARGEST);
  };
  const candidates = regions.filter(isSized);
  const longer = longerSide(isGround, size);
  const holes = candidates.filter(
    (region) =>
      !candidates.some((other) => arePair(region, other)) &&
      isSolid(region, labels, width) &&
      isLimb(limbBeside(region, isGround, size) / longer),
  );
  const opened = new Set(holes.map(({ label }) => label));
  for (let at = 0; at < isGround.length; at++) if (opened.has(labels[at]!)) isGround[at] = 1;
}

/** By label. */
function meanOf(levels: Float32Array, labels: Int32Array): Map<number, number> {
  const sums = new Map<number, { sum: number; count: number }>();
  labels.forEach((label, at) => {
    const entry = sums.get(label) ?? { sum: 0, count: 0 };
    entry.sum += levels[at]!;
    entry.count += 1;
    sums.set(label, entry);
  });
  return new Map([...sums].map(([label, { sum, count }]) => [label, sum / count]));
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
  const box = { left: width, right: 0, top: height, bottom: 0 };
  for (let at = 0; at < isGround.length; at++) {
    if (isGround[at]) continue;
    const x = at % width;
    const y = (at - x) / width;
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  return Math.max(box.right - box.left, box.bottom - box.top);
}
