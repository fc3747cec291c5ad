import type { Framing, Shot } from '@callsheet/screenplay';
import { buildTimeline } from '../build-timeline.ts';
import { poseAt } from '../paint/figure/pose-at.ts';
import { refKey } from '../staging/choose-set.ts';
import type { Box, Clip, Layer, PictureRef, Timeline, VisualFacts } from '../timeline.ts';
import { film, image, screenplay, shot } from './test-film.ts';

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

/** From the widest to the closest. */
export const FRAMINGS: Framing[] = [
  'extreme-wide',
  'wide',
  'full',
  'medium',
  'medium-close',
  'close-up',
  'extreme-close-up',
];

export const SIZES = [
  [1280, 720],
  [720, 1280],
  [960, 960],
  [1104, 832],
  [832, 1104],
] as const;

/** A film of one shot of 4 s over these pictures, all of them on screen. */
export function stage(
  facts: Partial<Shot>,
  visuals: VisualFacts[],
  size: readonly [number, number] = SIZES[0],
) {
  const cast = visuals.map(({ ref }) => ref as ReturnType<typeof image>);
  const shots = [shot({ cast, endSeconds: 4, ...facts })];
  const [width, height] = size;
  return buildTimeline(film({ screenplay: screenplay(shots), visuals, width, height }));
}

export const look = (timeline: Timeline, frame: number) => ({
  timeline,
  clip: timeline.clips.find((clip) => frame >= clip.startFrame && frame < clip.endFrame)!,
  frame,
});

export const middle = ({ x, width }: Box) => x + width / 2;
