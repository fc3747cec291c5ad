import { FRAMES_A_STEP, type Act } from '../figure.ts';
import type { Clip } from '../timeline.ts';

/** The frames at which somebody who walks on screen puts a foot down, from the first to the last. */
export function footFalls(
  { startFrame, endFrame }: { startFrame: number; endFrame: number },
  clips: readonly Clip[],
): number[] {
  const acts = clips
    .filter((clip) => clip.startFrame < endFrame && clip.endFrame > startFrame)
    .flatMap(({ layers }) => layers.flatMap(({ stance }) => stance?.acts ?? []));
  const frames = acts.flatMap(stepsOf).filter((frame) => frame >= startFrame && frame < endFrame);
  return [...new Set(frames)].toSorted((a, b) => a - b);
}

function stepsOf(act: Act): number[] {
  if (act.kind !== 'walk') return [];
  const step = FRAMES_A_STEP[act.isRun ? 'run' : 'walk'];
  const count = Math.floor((act.endFrame - act.startFrame) / step);
  // It stands on both feet before the first.
  return Array.from({ length: count }, (_, index) => act.startFrame + (index + 1) * step);
}
