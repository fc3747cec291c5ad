import type { Timeline } from '../timeline.ts';

export type FrameRange = { first: number; last: number };

/** Frames that show a frame or clip of the request exactly: the first, the last, and a whole clip. */
export function exactRanges({ clips }: Timeline): FrameRange[] {
  return clips.flatMap(({ startFrame, endFrame, layers }) =>
    layers.flatMap(({ ref, depth, video }): FrameRange[] => {
      if (depth !== 'set') return [];
      if (ref === 'first-frame' && startFrame === 0) return [{ first: 0, last: 0 }];
      if (ref === 'last-frame') return [{ first: endFrame - 1, last: endFrame - 1 }];
      if (ref !== 'first-clip' || video?.held) return [];
      return [{ first: startFrame, last: endFrame - 1 }];
    }),
  );
}

/** 0 inside one of them. */
export function framesFrom(ranges: readonly FrameRange[], frame: number): number {
  const distances = ranges.map(({ first, last }) => Math.max(first - frame, frame - last, 0));
  return Math.min(...distances, Infinity);
}
