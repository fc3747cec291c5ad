import { labelRegions } from './label-regions.ts';
import { spreadMask } from './spread-mask.ts';

type Size = { width: number; height: number };

/** Half the width, in pixels, of what the ground has bitten out of the subject. */
const BITE = 1;
/** Smaller than this share of the subject, a hole is a flaw of the mask. */
const FLAW_SHARE = 0.01;
/** Smaller than this share of the largest part, a part is scenery of the subject's colour. */
const PART_SHARE = 0.25;

/** The subject without bites, scraps, whiskers of the ground and pinholes. */
export function tidyMask(mask: Uint8Array, size: Size): Uint8Array {
  const wider = spreadMask(mask, size, { pixels: BITE, value: 1 });
  const closed = spreadMask(wider, size, { pixels: BITE, value: 0 });
  const narrowed = spreadMask(closed, size, { pixels: 1, value: 0 });
  const parts = keepLarge(narrowed, size);
  const widened = spreadMask(parts, size, { pixels: 1, value: 1 });
  const opened = widened.map((value, at) => value & closed[at]!);
  return fillFlaws(opened, size);
}

function keepLarge(mask: Uint8Array, size: Size): Uint8Array {
  const { labels, regions } = labelRegions(mask, size);
  const least = (regions[0]?.pixels ?? 0) * PART_SHARE;
  const kept = new Set(regions.filter(({ pixels }) => pixels >= least).map(({ label }) => label));
  return mask.map((_, at) => (kept.has(labels[at]!) ? 1 : 0));
}

function fillFlaws(mask: Uint8Array, size: Size): Uint8Array {
  const { labels, regions } = labelRegions(
    mask.map((value) => 1 - value),
    size,
  );
  const most = mask.reduce((sum, value) => sum + value, 0) * FLAW_SHARE;
  const flaws = regions.filter(
    ({ pixels, left, right, top, bottom }) =>
      pixels <= most && left > 0 && top > 0 && right < size.width - 1 && bottom < size.height - 1,
  );
  const filled = new Set(flaws.map(({ label }) => label));
  return mask.map((value, at) => (filled.has(labels[at]!) ? 1 : value));
}
