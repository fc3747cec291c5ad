import type { Shot } from '@callsheet/screenplay';
import type { Clip, VisualFacts } from '../timeline.ts';
import { readFraming } from '../casting/read-framing.ts';
import { coverFrame } from './cover-frame.ts';
import { framingOf } from './framing-of.ts';

export type OpeningRequest = {
  visual: VisualFacts;
  shot: Shot;
  startFrame: number;
  endFrame: number;
  /** Width over height of the output. */
  aspect: number;
};

/** One second, but never more than two fifths of the first shot: its cast needs the rest. */
const HOLD_FRAMES = 30;

/**
 * The film opens on the first frame, exactly: it covers the output unscaled at frame 0, then the
 * camera eases in and hands over to the staging of shot 1.
 */
export function showFirstFrame({
  visual,
  shot,
  startFrame,
  endFrame,
  aspect,
}: OpeningRequest): Clip {
  const length = endFrame - startFrame;
  const crop = coverFrame(visual, aspect);
  const framing = framingOf(shot, readFraming(visual, crop));
  const hold = Math.max(1, Math.min(HOLD_FRAMES, Math.round(length * 0.4)));
  return {
    shotNumber: shot.number,
    startFrame,
    endFrame: startFrame + hold,
    ...(framing && { framing }),
    move: 'push-in',
    layers: [
      {
        ref: visual.ref,
        depth: 'set',
        crop,
        from: { x: 0, y: 0, width: 1, height: 1 },
        to: { x: -0.02, y: -0.018, width: 1.04, height: 1.04 },
      },
    ],
  };
}
