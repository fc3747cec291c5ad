import type { Distances } from './flood-ground.ts';
import { labelRegions } from './label-regions.ts';
import { spreadMask } from './spread-mask.ts';

/** Of the longer side: how near the ground a pocket lies, and the side of a square as large as the largest. */
const REACH_SHARE = 1 / 340;
const SIDE_SHARE = 1 / 160;

/** Adds to the ground the specks of its colour just within the edge, which the flood was too wide for. Changes `isGround`. */
export function openPockets(isGround: Uint8Array, distances: Distances, tolerance: number): void {
  const longer = Math.max(distances.width, distances.height);
  const pockets = isGround.map((ground, at) =>
    !ground && distances.levels[at]! <= tolerance ? 1 : 0,
  );
  const { labels, regions } = labelRegions(pockets, distances);
  const pixels = Math.max(1, Math.round(longer * REACH_SHARE));
  const near = spreadMask(isGround, distances, { pixels, value: 1 });
  const touched = new Set<number>();
  for (let at = 0; at < labels.length; at++) if (labels[at] && near[at]) touched.add(labels[at]!);
  const most = (longer * SIDE_SHARE) ** 2;
  const opened = new Set(
    regions.filter((one) => one.pixels <= most && touched.has(one.label)).map(({ label }) => label),
  );
  for (let at = 0; at < labels.length; at++) if (opened.has(labels[at]!)) isGround[at] = 1;
}
