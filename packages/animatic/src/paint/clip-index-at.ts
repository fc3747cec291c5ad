import type { Timeline } from '../timeline.ts';

/** The clip that shows a frame. Throws a RangeError for a frame that is not in the film. */
export function clipIndexAt({ clips, frameCount }: Timeline, frame: number): number {
  const index = clips.findIndex((clip) => frame >= clip.startFrame && frame < clip.endFrame);
  if (index < 0) {
    throw new RangeError(`Frame ${frame} is not in the film: allowed are 0 to ${frameCount - 1}.`);
  }
  return index;
}
