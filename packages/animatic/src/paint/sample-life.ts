import type { Clip, Timeline } from '../timeline.ts';
import type { Posed } from './figure/pose-at.ts';
import { standsStill } from './stands-still.ts';

/**
 * The frame that a figure is shown as at a frame. Who only breathes before a locked camera is drawn
 * on threes, and on twos while somebody speaks, as animation is; what goes anywhere, on ones.
 */
export function sampleLife(
  { speech }: Timeline,
  clip: Clip,
  figure: Posed,
): (frame: number) => number {
  if (!standsStill(clip, figure)) return (frame) => frame;
  const { acts, isThing } = figure.stance!;
  if (isThing && acts.length === 0) return () => clip.startFrame;
  return (frame) => {
    if (acts.some((act) => frame >= act.startFrame && frame < act.endFrame)) return frame;
    const isHeard = speech.some((cue) => frame >= cue.startFrame && frame < cue.endFrame);
    const sample = frame - ((frame - clip.startFrame) % (isHeard ? 2 : 3));
    // Not back into what is over.
    return Math.max(sample, ...acts.map(({ endFrame }) => (endFrame <= frame ? endFrame : 0)));
  };
}
