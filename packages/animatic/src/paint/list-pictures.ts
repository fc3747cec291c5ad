import type { PictureRef, Timeline } from '../timeline.ts';
import { sourceSecondsAt } from './layer-at.ts';

export type PictureNeed = { ref: PictureRef; sourceSeconds: number };

/**
 * What painting a frame asks of `getPicture`, so that a host can decode it beforehand. During a
 * dissolve that includes the last frame of the clip before.
 */
export function listPictures(timeline: Timeline, frame: number): PictureNeed[] {
  const index = clipIndexAt(timeline, frame);
  const clip = timeline.clips[index]!;
  const dissolving = frame < clip.startFrame + clip.dissolveFrames;
  return [
    ...(dissolving && index > 0 ? needsOf(timeline, index - 1, clip.startFrame - 1) : []),
    ...needsOf(timeline, index, frame),
  ];
}

/** The clip that shows a frame. */
export function clipIndexAt({ clips }: Timeline, frame: number): number {
  const index = clips.findIndex((clip) => frame >= clip.startFrame && frame < clip.endFrame);
  if (index < 0) {
    throw new RangeError(
      `Frame ${frame} is not in the film: allowed are 0 to ${clips.at(-1)!.endFrame - 1}.`,
    );
  }
  return index;
}

function needsOf(timeline: Timeline, index: number, frame: number): PictureNeed[] {
  const clip = timeline.clips[index]!;
  return clip.layers.map((layer) => ({
    ref: layer.ref,
    sourceSeconds: sourceSecondsAt(layer, { timeline, clip, frame }),
  }));
}
