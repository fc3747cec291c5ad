import type { Framing } from '@callsheet/screenplay';
import type { Box } from '../box.ts';
import { blendBoxes } from '../blend-boxes.ts';
import type { Layer } from '../timeline.ts';
import type { CameraPath } from './plan-camera.ts';
import { seePlane } from './see-plane.ts';

export type Relief = Pick<Layer, 'near' | 'blur'>;

/**
 * Depth for a picture of a place that is taken as one plane: its ground comes along with those who
 * stand on it, and from near it is out of focus.
 */
export function relieveSet(
  { from, to }: Pick<Layer, 'from' | 'to'>,
  { camera, depth, framing }: { camera: CameraPath; depth: number; framing: Framing },
): Relief {
  const far = seePlane(camera, depth, FRAME);
  const ground = seePlane(camera, (depth + 1) / 2, FRAME);
  const near = {
    from: carry(from, { seen: far.from, as: ground.from }),
    to: carry(to, { seen: far.to, as: ground.to }),
  };
  const parts = Math.max(apart(from, near.from), apart(to, near.to));
  const blur = BLURS[framing] ?? 1;
  return {
    ...(parts > LEAST && { near: { from: hold(from, near.from), to: hold(to, near.to) } }),
    ...(blur > 1 && { blur }),
  };
}

const FRAME: Box = { x: 0, y: 0, width: 1, height: 1 };

/** In frames: less than the least is not seen; at the most the place where both pictures meet is not seen double. */
const LEAST = 0.003;
const MOST = 0.014;

/** How many times smaller the picture is made, and enlarged again. */
const BLURS: Partial<Record<Framing, number>> = {
  'medium-close': 2,
  'close-up': 3,
  'extreme-close-up': 4,
};

/** A box of the one plane as it would be on the other. */
function carry(box: Box, { seen, as }: { seen: Box; as: Box }): Box {
  const scale = as.width / seen.width;
  return {
    x: as.x + (box.x - seen.x) * scale,
    y: as.y + (box.y - seen.y) * scale,
    width: box.width * scale,
    height: box.height * scale,
  };
}

/** The greatest distance between two boxes' edges. */
function apart(a: Box, b: Box): number {
  return Math.max(
    Math.abs(a.x - b.x),
    Math.abs(a.y - b.y),
    Math.abs(a.x + a.width - b.x - b.width),
    Math.abs(a.y + a.height - b.y - b.height),
  );
}

function hold(far: Box, near: Box): Box {
  const share = Math.min(1, MOST / Math.max(MOST, apart(far, near)));
  return blendBoxes(far, near, share);
}
