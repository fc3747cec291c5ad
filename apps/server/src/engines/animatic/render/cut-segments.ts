import type { Timeline } from '@callsheet/animatic';

/** Frames that are painted and encoded by themselves, from `startFrame` to before `endFrame`. */
export type Segment = { startFrame: number; endFrame: number };

/** As far as key frames stand apart: a player that jumps into the film decodes at most this many. */
const MOST_FRAMES = 60;

/** Every cut of the film begins a segment; a long clip is divided evenly. Depends on nothing but the film. */
export function cutSegments({ clips }: Pick<Timeline, 'clips'>): Segment[] {
  return clips.flatMap(({ startFrame, endFrame }) => {
    const frames = endFrame - startFrame;
    const pieces = Math.ceil(frames / MOST_FRAMES);
    const edge = (piece: number) => startFrame + Math.round((frames * piece) / pieces);
    return Array.from({ length: pieces }, (_, piece) => ({
      startFrame: edge(piece),
      endFrame: edge(piece + 1),
    }));
  });
}
