import type { Shot } from '@callsheet/screenplay';

export const FPS = 30;

export function frameAt(seconds: number): number {
  return Math.round(seconds * FPS);
}

/** A shot with its frames of the film. */
export type Cut = { shot: Shot; startFrame: number; endFrame: number };

/** Frames of the film that the shots have: all but the request's own clip before them. */
export type ShotRange = { from: number; until: number };

/** Each shot ends where the next begins; a shot too short for a frame is not seen. */
export function cutShots(shots: readonly Shot[], { from, until }: ShotRange): Cut[] {
  const starts = shots.map((shot, index) =>
    index === 0 ? from : Math.min(from + frameAt(shot.startSeconds), until),
  );
  return shots
    .map((shot, index) => ({
      shot,
      startFrame: starts[index]!,
      endFrame: starts[index + 1] ?? until,
    }))
    .filter((cut) => cut.endFrame > cut.startFrame);
}
