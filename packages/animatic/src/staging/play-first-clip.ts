import { readFraming } from '../casting/read-framing.ts';
import type { Clip, VisualFacts } from '../timeline.ts';
import { coverFrame } from './cover-frame.ts';

/** All of the output. */
export const WHOLE = { x: 0, y: 0, width: 1, height: 1 };

/** The clip that the film goes on from, exactly as it is: no camera, and nothing written over it. */
export function playFirstClip(visual: VisualFacts, endFrame: number, aspect: number): Clip {
  const crop = coverFrame(visual, aspect);
  const framing = readFraming(visual, crop);
  return {
    shotNumber: 0,
    startFrame: 0,
    endFrame,
    ...(framing && { framing }),
    move: 'static',
    layers: [
      {
        ref: visual.ref,
        depth: 'set',
        crop,
        from: WHOLE,
        to: WHOLE,
        video: { startSeconds: 0, durationSeconds: visual.durationSeconds ?? 1 },
      },
    ],
  };
}
