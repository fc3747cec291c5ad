import type { Framing, Shot } from '@callsheet/screenplay';
import type { Box } from '../box.ts';
import type { ThingSketch } from '../timeline.ts';
import type { CameraPath } from './plan-camera.ts';
import { showsFeet } from './frame-body.ts';
import { seePlane, type PlaneMove } from './see-plane.ts';

export type ThingStage = {
  shot: Pick<Shot, 'things' | 'framing'>;
  camera: CameraPath;
  /** Width over height of the output. */
  aspect: number;
};

/** What a shot is of that shows nobody, side by side in a broad frame and one above the other in a tall one. */
export function sketchThings({ shot, camera, aspect }: ThingStage): ThingSketch[] {
  const { things = [], framing } = shot;
  const boxes = things.map((_, index) => {
    const cell = cellOf(index, things.length, aspect);
    const box = fillCell(cell, AREAS[framing] / things.length, aspect);
    // From afar it lies on the ground.
    return showsFeet(framing) && aspect >= 1 ? { ...box, y: LOW - box.height } : box;
  });
  const seen = keepInside(boxes, camera);
  return things.map((label, index) => ({ label, ...seen[index]! }));
}

/** Where the lower edge is of what lies on the ground. */
const LOW = 0.8;

/** Share of the frame that what a shot is of takes. */
const AREAS: Record<Framing, number> = {
  'extreme-wide': 0.07,
  wide: 0.12,
  full: 0.18,
  medium: 0.27,
  'medium-close': 0.38,
  'close-up': 0.5,
  'extreme-close-up': 0.6,
};

/** Below the slate, above the captions. */
const SAFE: Box = { x: 0.05, y: 0.08, width: 0.9, height: 0.77 };
const GAP = 0.02;

function cellOf(index: number, count: number, aspect: number): Box {
  if (aspect >= 1) {
    const width = SAFE.width / count;
    return { ...SAFE, x: SAFE.x + index * width + GAP, width: width - 2 * GAP };
  }
  const height = SAFE.height / count;
  return { ...SAFE, y: SAFE.y + index * height + GAP, height: height - 2 * GAP };
}

/** Width over height of a sketch, as far as there is room. */
const SHAPE = 1.35;

function fillCell(cell: Box, area: number, aspect: number): Box {
  const asked = Math.sqrt((area * SHAPE) / aspect);
  const width = Math.min(cell.width, Math.max(asked, area / cell.height));
  const height = Math.min(cell.height, area / width);
  const x = cell.x + (cell.width - width) / 2;
  return { x, y: cell.y + (cell.height - height) / 2, width, height };
}

/** All of them so much nearer to each other and smaller that the whole move has them in the frame. */
function keepInside(boxes: readonly Box[], camera: CameraPath): PlaneMove[] {
  for (let size = 1; size > 0.3; size -= 0.04) {
    const seen = boxes.map((box) => seePlane(camera, 1, shrink(box, size)));
    if (seen.every(({ from, to }) => isInside(from) && isInside(to))) return seen;
  }
  return boxes.map((box) => seePlane(camera, 1, shrink(box, 0.3)));
}

function shrink({ x, y, width, height }: Box, size: number): Box {
  const middle = SAFE.y + SAFE.height / 2;
  return {
    x: 0.5 + (x - 0.5) * size,
    y: middle + (y - middle) * size,
    width: width * size,
    height: height * size,
  };
}

const LEEWAY = 0.015;

function isInside({ x, y, width, height }: Box): boolean {
  return (
    x >= SAFE.x - LEEWAY &&
    y >= SAFE.y - LEEWAY &&
    x + width <= SAFE.x + SAFE.width + LEEWAY &&
    y + height <= SAFE.y + SAFE.height + LEEWAY
  );
}
