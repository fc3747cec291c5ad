import type { CameraMove, Framing } from '@callsheet/screenplay';
import type { ClipTransition } from '../timeline.ts';

/** A stretch of the film between two cuts, as an editor sees it: a shot may be painted as several clips. */
export type FilmShot = {
  /** From 1; 0 is the request's own clip, before the first shot. */
  number: number;
  /** First frame, inclusive. */
  startFrame: number;
  /** One past the last frame. */
  endFrame: number;
  /** Absent: its picture does not tell. */
  framing?: Framing;
  move: CameraMove;
  /** How it takes over from the shot before; absent: a hard cut. */
  transition?: ClipTransition;
  /** Frames at its end over which it goes black; absent: none. */
  fadeOutFrames?: number;
};
