import type { Distances } from './flood-ground.ts';
import { floodGround } from './flood-ground.ts';
import { labelRegions } from './label-regions.ts';
import { spreadMask } from './spread-mask.ts';

/** Of the longer side: what the ground enters through a gap narrower than twice this may be a leak. */
const THROAT_SHARE = 1 / 64;
/** Of the longer side, half the thickness of a drawn line. */
const LINE_SHARE = 1 / 340;
/** Of the rim of what may be a leak, how much must be drawn lines. */
const LEAST_LINES = 0.25;

/**
 * Takes back from the ground what leaked into the subject where it is as light as the paper and its outline
 * has a gap. Lines that stand free within the ground give it away: a gap between two legs has none.
 * Changes `isGround`.
 */
export function closeLeaks(isGround: Uint8Array, distances: Distances, tolerance: number): void {
  const longer = Math.max(distances.width, distances.height);
  const throat = Math.round(longer * THROAT_SHARE);
  const wide = floodGround(distances, tolerance, throat);
  const behind = isGround.map((ground, at) => (ground && !wide[at] ? 1 : 0));
  const lines = findLines(isGround, distances, Math.max(1, Math.round(longer * LINE_SHARE)));
  const { labels, regions } = labelRegions(behind, distances);
  const rims = regions.map(() => ({ all: 0, lines: 0 }));
  const { width } = distances;
  for (let at = 0; at < labels.length; at++) {
    const rim = rims[labels[at]! - 1];
    if (!rim) continue;
    for (const beside of [at - 1, at + 1, at - width, at + width]) {
      if (isGround[beside] !== 0) continue;
      rim.all += 1;
      rim.lines += lines[beside]!;
    }
  }
  const isLeak = rims.map(({ all, lines: drawn }) => drawn > all * LEAST_LINES);
  for (let at = 0; at < labels.length; at++) if (isLeak[labels[at]! - 1]) isGround[at] = 0;
}

/** What of the subject is no thicker than a line. */
function findLines(
  isGround: Uint8Array,
  size: { width: number; height: number },
  pixels: number,
): Uint8Array {
  const subject = isGround.map((ground) => 1 - ground);
  const thick = spreadMask(spreadMask(subject, size, { pixels, value: 0 }), size, {
    pixels: pixels + 1,
    value: 1,
  });
  return subject.map((value, at) => (value && !thick[at] ? 1 : 0));
}
