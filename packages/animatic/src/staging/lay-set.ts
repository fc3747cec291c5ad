import type { Framing } from '@callsheet/screenplay';
import type { Layer, VisualFacts } from '../timeline.ts';
import { fillFrame } from './fill-frame.ts';
import { moveBackdrop } from './move-backdrop.ts';
import { playVideo } from './play-video.ts';
import { relieveSet } from './relieve-set.ts';
import { pathFor } from './see-plane.ts';
import type { SetUp } from './set-up-camera.ts';
import type { ShotStage } from './shot-stage.ts';

/** The place that a reference shows, behind who stands in it. */
export function laySet(visual: VisualFacts, stage: ShotStage, { camera, framing }: SetUp): Layer {
  const { aspect, shot } = stage;
  const path = pathFor(camera, SET_DEPTH);
  // A narrow frame shows little enough of a place.
  const shownHeight = 1 - (1 - SHOWN_HEIGHTS[framing]) * Math.min(1, aspect / BROAD);
  const view = fillFrame({ visual, aspect, framing, move: shot.move, camera: path, shownHeight });
  const relief = visual.kind === 'image' && relieveSet(view, { camera, depth: SET_DEPTH, framing });
  return { ref: visual.ref, depth: 'set', ...view, ...relief, ...playVideo(visual, stage) };
}

/**
 * Of a picture that a wide shot shows all of: nearer framings see what is three adults behind the cast as much larger
 * as `viewSet` has it of a painted wall there.
 */
const SHOWN_HEIGHTS: Record<Framing, number> = {
  'extreme-wide': 1,
  wide: 1,
  full: 0.78,
  medium: 0.6,
  'medium-close': 0.5,
  'close-up': 0.42,
  'extreme-close-up': 0.34,
};

const BROAD = 16 / 9;

/** How deep a place is, taken as one plane. */
export const SET_DEPTH = 0.45;

/** The picture that the film began with, out of focus behind who stands there now. */
export function layBackdrop(visual: VisualFacts, stage: ShotStage, { camera }: SetUp): Layer {
  return {
    ref: visual.ref,
    depth: 'backdrop',
    ...moveBackdrop(visual, stage.aspect, camera),
    ...playVideo(visual, stage),
  };
}
