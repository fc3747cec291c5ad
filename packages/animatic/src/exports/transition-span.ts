import type { FilmShot } from './film-shot.ts';

/** Frames of a transition before and after the cut it belongs to. */
export function transitionSpan({ transition, startFrame }: FilmShot): {
  before: number;
  after: number;
} {
  if (!transition) return { before: 0, after: 0 };
  const { kind, frames } = transition;
  const isAfterCut = kind === 'dissolve' || kind === 'wipe' || startFrame === 0;
  const before = isAfterCut ? 0 : Math.floor(frames / 2);
  return { before, after: frames - before };
}
