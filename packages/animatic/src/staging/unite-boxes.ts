import type { Box } from '../box.ts';

/** Around all of them; there is at least one. */
export function uniteBoxes(boxes: readonly Box[]): Box {
  return boxes.reduce((a, b) => {
    const x = Math.min(a.x, b.x);
    const y = Math.min(a.y, b.y);
    const right = Math.max(a.x + a.width, b.x + b.width);
    const bottom = Math.max(a.y + a.height, b.y + b.height);
    return { x, y, width: right - x, height: bottom - y };
  });
}
