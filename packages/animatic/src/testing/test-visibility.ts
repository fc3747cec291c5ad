import { boxAt } from '../paint/layer-at.ts';
import { refKey } from '../staging/choose-set.ts';
import type { Box, Clip, Timeline } from '../timeline.ts';

const GRID = 120;

/** What share of the frame each reference is seen on, by who is on top at each point of a grid. A backdrop shows nobody. */
export function visibleShares(timeline: Timeline, clip: Clip, frame: number): Map<string, number> {
  const layers = clip.layers.map((layer) => ({
    layer,
    box: boxAt(layer, { timeline, clip, frame }),
  }));
  const cells = new Map<string, number>();
  for (let cell = 0; cell < GRID * GRID; cell += 1) {
    const x = ((cell % GRID) + 0.5) / GRID;
    const y = (Math.floor(cell / GRID) + 0.5) / GRID;
    const top = layers.findLast(({ box }) => contains(box, x, y));
    if (!top || top.layer.depth === 'backdrop') continue;
    const key = refKey(top.layer.ref);
    cells.set(key, (cells.get(key) ?? 0) + 1);
  }
  // Divided once: a sum of thousands of shares ends a little under what was seen.
  return new Map([...cells].map(([key, count]) => [key, count / (GRID * GRID)]));
}

function contains(box: Box, x: number, y: number): boolean {
  return x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height;
}
