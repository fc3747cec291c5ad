import type { Clip, VisualFacts } from '../timeline.ts';
import { coverFrame } from './cover-frame.ts';

/** All of the output. */
export const WHOLE = { x: 0, y: 0, width: 1, height: 1 };

/** The clip that the film goes on from, exactly as it is: no camera, and nothing written over it. */
export function playFirstClip(visual: VisualFacts, endFrame: number, aspect: number): Clip {
  return {
    shotNumber: 0,
    startFrame: 0,
    endFrame,
    framing: 'wide',
    move: 'static',
    layers: [
      {
        ref: visual.ref,
        depth: 'set',
        crop: coverFrame(visual, aspect),
        from: WHOLE,
        to: WHOLE,
        video: { startSeconds: 0, durationSeconds: visual.durationSeconds ?? 1 },
      },
    ],
  };
}
