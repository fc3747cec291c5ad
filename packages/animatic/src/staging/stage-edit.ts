import type { Screenplay, Shot } from '@callsheet/screenplay';
import { labelOf } from '../captions/label-of.ts';
import type { Random } from '../random.ts';
import type { Box, Clip, Layer, VisualFacts } from '../timeline.ts';
import { arrangeCards } from './arrange-cards.ts';
import { CARD_SCALE, cropPicture } from './crop-picture.ts';
import { fillFrame } from './fill-frame.ts';
import { LOCKED, planCamera } from './plan-camera.ts';

export type EditStage = {
  shot: Shot;
  durationSeconds: number;
  /** Width over height of the output. */
  aspect: number;
  random: Random;
  /** The video that is cut anew. */
  edited: VisualFacts;
  /** Its own time at the clip's first frame: an edit never loses step with the sound. */
  startSeconds: number;
  /** References that the shot's words name. */
  insets: VisualFacts[];
  screenplay: Screenplay;
};

/** A shot of an edit: a view of the running video, and what is to be put into it as small cards. */
export function stageEdit(stage: EditStage): Pick<Clip, 'layers' | 'move' | 'framing'> {
  const { shot, edited, aspect, startSeconds } = stage;
  const isAsked = shot.evidence?.framing !== undefined || stage.screenplay.shots.length > 1;
  const framing = isAsked ? shot.framing : 'wide';
  const move = shot.evidence?.move ? shot.move : 'static';
  const camera = shot.evidence?.move
    ? planCamera({ ...stage, move, speed: shot.moveSpeed })
    : // The video brings its own movement.
      LOCKED;
  const view = fillFrame({ visual: edited, aspect, framing, move, camera });
  const durationSeconds = edited.durationSeconds ?? 1;
  const base: Layer = {
    ref: edited.ref,
    depth: 'set',
    ...view,
    video: { startSeconds, durationSeconds },
  };
  return { move, framing, layers: [base, ...insetLayers(stage)] };
}

/** At the upper right, under the slate's height and clear of the captions. */
const BROAD: Box = { x: 0.74, y: 0.07, width: 0.235, height: 0.62 };
const TALL: Box = { x: 0.5, y: 0.07, width: 0.465, height: 0.34 };
/** Share of the frame for the smallest of them. */
const SMALLEST_AREA = 0.018;

function insetLayers({ insets, aspect, screenplay }: EditStage): Layer[] {
  const column = aspect >= 1 ? BROAD : TALL;
  // One card alone does not need a column.
  const height = Math.min(column.height, 0.33 * insets.length);
  const places = arrangeCards({
    aspects: insets.map((visual) => visual.width / visual.height),
    stage: { width: column.width * aspect, height },
    gap: 0.018,
    smallestArea: SMALLEST_AREA * aspect,
  });
  return insets.map((visual, index) => {
    const place = places[index]!;
    // The rows are centred in the column; in the corner they belong to its right edge.
    const right = Math.max(...places.map((other) => other.x + other.width));
    const slack = column.width * aspect - right;
    const box = {
      x: column.x + (place.x + slack) / aspect,
      y: column.y + place.y - Math.min(...places.map((other) => other.y)),
      width: place.width / aspect,
      height: place.height,
    };
    const crop = cropPicture({
      pictureAspect: visual.width / visual.height,
      targetAspect: (box.width * aspect) / box.height,
      scale: CARD_SCALE.full,
    });
    const label = typeof visual.ref === 'object' && labelOf(visual.ref, screenplay);
    return {
      ref: visual.ref,
      depth: 'inset' as const,
      crop,
      from: box,
      to: box,
      ...(label && { label }),
    };
  });
}
