import type { Clip, VisualFacts } from '../timeline.ts';
import { coverFrame } from './cover-frame.ts';
import type { Cut } from './cut-shots.ts';
import { WHOLE } from './play-first-clip.ts';

/** 1.2 s, but never more than half of the last shot: what comes before needs the rest. */
const ARRIVAL_FRAMES = 36;

/** How many frames of the last shot the arrival at the last frame takes. */
export function arrivalFrames({ startFrame, endFrame }: Cut): number {
  return Math.max(1, Math.min(ARRIVAL_FRAMES, Math.floor((endFrame - startFrame) / 2)));
}

/**
 * The film dissolves into the last frame while the camera comes to rest on it: at the film's very
 * end it covers the output unscaled, with nothing over it.
 */
export function showLastFrame(visual: VisualFacts, last: Cut, aspect: number): Clip {
  const frames = arrivalFrames(last);
  return {
    shotNumber: last.shot.number,
    startFrame: last.endFrame - frames,
    endFrame: last.endFrame,
    framing: last.shot.framing,
    move: 'pull-out',
    transition: { kind: 'dissolve', frames: Math.floor(frames * 0.6) },
    layers: [
      {
        ref: visual.ref,
        depth: 'set',
        crop: coverFrame(visual, aspect),
        from: { x: -0.03, y: -0.027, width: 1.06, height: 1.06 },
        to: WHOLE,
      },
    ],
  };
}
