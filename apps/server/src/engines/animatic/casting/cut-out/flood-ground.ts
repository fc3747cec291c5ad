import { intersectMasks } from './intersect-masks.ts';
import { labelRegions } from './label-regions.ts';
import { spreadMask } from './spread-mask.ts';

/** A picture as one number a pixel: how far it is from the ground, in levels. */
export type Distances = { width: number; height: number; levels: Float32Array };

/**
 * The ground that reaches the picture's edge: 1 where it is, 0 elsewhere. It flows through pixels within
 * `tolerance`, but not through gaps narrower than three pixels: a thin light line from the edge into a
 * light subject lets nothing in.
 */
export function floodGround({ width, height, levels }: Distances, tolerance: number): Uint8Array {
  const size = { width, height };
  const open = new Uint8Array(levels.length);
  for (let at = 0; at < open.length; at++) if (levels[at]! <= tolerance) open[at] = 1;
  const wide = spreadMask(open, size, { pixels: 1, value: 0 });
  const { labels, regions } = labelRegions(wide, size);
  const isReached = new Uint8Array(regions.length + 1);
  for (const { label, left, top, right, bottom } of regions)
    if (left === 0 || top === 0 || right === width - 1 || bottom === height - 1)
      isReached[label] = 1;
  for (let at = 0; at < wide.length; at++) wide[at] = isReached[labels[at]!]!;
  return intersectMasks(spreadMask(wide, size, { pixels: 1, value: 1 }), open);
}
