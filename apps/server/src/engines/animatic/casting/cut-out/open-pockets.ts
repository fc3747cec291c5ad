import { closedGround } from './closed-ground.ts';
import type { Distances } from './flood-ground.ts';
import { labelRegions } from './label-regions.ts';
import { meanLevelsOf } from './mean-levels-of.ts';
import { setRegions } from './set-regions.ts';
import { spreadMask } from './spread-mask.ts';

/** Of the longer side: how near the ground a pocket lies, and the side of a square as large as the largest. */
const REACH_SHARE = 1 / 340;
const SIDE_SHARE = 1 / 160;
/** … and of the largest that is the bare ground to its last level, as between two curls: a gleam shades off. */
const BARE_SIDE_SHARE = 1 / 80;
const BARE_LEVELS = 0.5;

/** Adds to the ground the specks of its colour just within the edge, which the flood was too wide for. Changes `isGround`. */
export function openPockets(isGround: Uint8Array, distances: Distances, tolerance: number): void {
  const longer = Math.max(distances.width, distances.height);
  const { labels, regions } = labelRegions(closedGround(isGround, distances, tolerance), distances);
  const pixels = Math.max(1, Math.round(longer * REACH_SHARE));
  const near = spreadMask(isGround, distances, { pixels, value: 1 });
  const isTouched = new Uint8Array(regions.length + 1);
  for (let at = 0; at < labels.length; at++) if (near[at]) isTouched[labels[at]!] = 1;
  const meanLevels = meanLevelsOf(distances.levels, labels, regions.length);
  const opened = regions.filter(({ label, pixels }) => {
    const isBare = meanLevels[label]! <= BARE_LEVELS;
    return isTouched[label] && pixels <= (longer * (isBare ? BARE_SIDE_SHARE : SIDE_SHARE)) ** 2;
  });
  setRegions(isGround, labels, { regions: opened, value: 1 });
}
