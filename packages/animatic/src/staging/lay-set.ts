import type { Framing } from '@callsheet/screenplay';
import { knownHead } from '../casting/read-anatomy.ts';
import type { Layer, VisualFacts } from '../timeline.ts';
import { fillFrame } from './fill-frame.ts';
import { moveBackdrop } from './move-backdrop.ts';
import type { Side } from './plan-sides.ts';
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
const SET_DEPTH = 0.45;

/** The scene of one of the cast, who keeps to one side of it so that another can stand there too. */
export function layHost(host: Host, stage: ShotStage, { camera }: SetUp): Layer {
  const { aspect, shot } = stage;
  const { visual, side } = host;
  const place = aspect < 1 ? HOST_IN_TALL : HOST_THIRD;
  const view = fillFrame({
    visual,
    aspect,
    framing: shot.framing,
    move: shot.move,
    camera: pathFor(camera, SET_DEPTH),
    head: knownHead(visual.subject),
    headX: side === 'left' ? place : 1 - place,
    // Two heads beside each other in a narrow frame are smaller.
    headShare: Math.min(1, aspect * 1.1),
  });
  return { ref: visual.ref, depth: 'set', ...view, ...playVideo(visual, stage) };
}

export type Host = { visual: VisualFacts; side: Side };

const HOST_THIRD = 0.29;
/** A narrow frame has no room beside a head, but before its body. */
const HOST_IN_TALL = 0.42;

/** The picture that the film began with, out of focus behind who stands there now. */
export function layBackdrop(visual: VisualFacts, stage: ShotStage, { camera }: SetUp): Layer {
  return {
    ref: visual.ref,
    depth: 'backdrop',
    ...moveBackdrop(visual, stage.aspect, camera),
    ...playVideo(visual, stage),
  };
}
