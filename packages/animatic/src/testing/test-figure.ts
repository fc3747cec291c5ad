import { poseAt } from '../paint/figure/pose-at.ts';
import { refKey } from '../staging/choose-set.ts';
import type { Box, Clip, Layer, PictureRef, Timeline } from '../timeline.ts';

/** The figure of a reference in a clip. */
export function figureOf(clip: Clip, ref: PictureRef): Layer {
  const layer = clip.layers.find(
    (other) => other.depth === 'figure' && refKey(other.ref) === refKey(ref),
  );
  if (!layer) throw new Error(`shot ${clip.shotNumber} has no figure of ${refKey(ref)}`);
  return layer;
}

export type Sight = { timeline: Timeline; clip: Clip; frame: number };

/** Where a figure's body is at a frame, as it walks and as the camera sees it, in fractions of the output. */
export function bodyAt(layer: Layer, sight: Sight): Box {
  return poseAt(layer, sight).box;
}

/** Where its head is. */
export function headAt(layer: Layer, sight: Sight): Box {
  const { box, facing } = poseAt(layer, sight);
  const { head } = layer.stance!;
  const left = facing < 0 ? 1 - head.x - head.width : head.x;
  return {
    x: box.x + left * box.width,
    y: box.y + head.y * box.height,
    width: head.width * box.width,
    height: head.height * box.height,
  };
}
