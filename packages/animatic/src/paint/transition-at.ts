import type { Timeline } from '../timeline.ts';
import { clipIndexAt } from './clip-index-at.ts';

/** What a transition does to a frame. Shares from 0 to 1; all absent in the middle of a shot. */
export type TransitionMoment = {
  /** How much of the frame before the cut is seen through the new clip. */
  heldShare?: number;
  /** How much of the frame the new clip has won from the left. */
  wipedShare?: number;
  /** How far the picture is thrown to the left, to the right where it is less than 0, in frame widths, and over which length it smears. */
  whip?: { shift: number; smear: number };
  blackShare?: number;
};

export function transitionAt(timeline: Timeline, frame: number): TransitionMoment {
  return {
    ...takingOver(timeline, frame),
    ...whipping(timeline, frame),
    ...darkening(timeline, frame),
  };
}

function takingOver(timeline: Timeline, frame: number): TransitionMoment {
  const index = clipIndexAt(timeline, frame);
  const { startFrame, transition } = timeline.clips[index]!;
  if (index === 0 || !transition) return {};
  const passed = (frame - startFrame + 1) / (transition.frames + 1);
  if (passed >= 1) return {};
  if (transition.kind === 'dissolve') return { heldShare: 1 - passed };
  return transition.kind === 'wipe' ? { wipedShare: easeBoth(passed) } : {};
}

/** Faster and faster up to the cut, slower and slower after it. */
function whipping({ clips }: Timeline, frame: number): TransitionMoment {
  for (const { startFrame, transition, move } of clips) {
    if (transition?.kind !== 'whip-pan' || startFrame === 0) continue;
    const half = Math.max(1, Math.floor(transition.frames / 2));
    const before = startFrame - frame;
    if (before > half || before <= -half) continue;
    const near = before > 0 ? 1 - (before - 1) / half : 1 - -before / half;
    const way = (before > 0 ? 1 : -1) * (move === 'pan-left' ? -1 : 1);
    return { whip: { shift: way * 0.5 * near ** 2, smear: 0.34 * near } };
  }
  return {};
}

function darkening({ clips }: Timeline, frame: number): TransitionMoment {
  let blackShare = 0;
  const darken = (framesFromBlack: number, frames: number) => {
    if (framesFromBlack < 0 || framesFromBlack >= frames) return;
    blackShare = Math.max(blackShare, 1 - framesFromBlack / frames);
  };
  clips.forEach(({ startFrame, endFrame, transition, fadeOutFrames = 0 }, index) => {
    if (frame < endFrame) darken(endFrame - 1 - frame, fadeOutFrames);
    if (transition?.kind !== 'fade') return;
    const half = Math.floor(transition.frames / 2);
    const coming = index === 0 ? transition.frames : transition.frames - half;
    if (frame >= startFrame) darken(frame - startFrame, coming);
    else darken(startFrame - 1 - frame, half);
  });
  return blackShare > 0 ? { blackShare } : {};
}

function easeBoth(share: number): number {
  return 0.5 - Math.cos(Math.PI * share) / 2;
}
