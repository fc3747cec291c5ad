import type { FilmShot } from './film-shot.ts';
import { transitionSpan } from './transition-span.ts';

/**
 * The frame that tells a shot: halfway between where it is wholly there and where it begins to leave.
 * @param next the shot after it; absent: it is the last
 */
export function middleFrame(shot: FilmShot, next?: FilmShot): number {
  const { startFrame, endFrame, fadeOutFrames = 0 } = shot;
  const leaving = Math.max(fadeOutFrames, next ? transitionSpan(next).before : 0);
  const first = startFrame + transitionSpan(shot).after;
  const last = endFrame - 1 - leaving;
  const isEverWhole = first <= last;
  return isEverWhole ? middle(first, last) : middle(startFrame, endFrame - 1);
}

function middle(first: number, last: number): number {
  return Math.floor((first + last) / 2);
}
