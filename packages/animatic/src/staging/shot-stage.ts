import type { Screenplay, Shot } from '@callsheet/screenplay';
import type { VisualFacts } from '../timeline.ts';
import type { FilmCast } from './cast-players.ts';

export type ShotStage = {
  shot: Shot;
  screenplay: Screenplay;
  film: FilmCast;
  /** Frames of the film. */
  startFrame: number;
  endFrame: number;
  /** Length of the clip; a shot whose start shows the first frame is shorter. */
  durationSeconds: number;
  /** Width over height of the output. */
  aspect: number;
  seed: number;
  /** The facts of the shot's cast without its set, in the film's order. */
  cast: VisualFacts[];
  /** The picture the film begins with, when there is one: the place where the film goes on. */
  anchor?: VisualFacts;
  /** The film's storyboard, whose panels are its shots. */
  storyboard?: VisualFacts;
  /** The place of the shot, where a reference shows it. */
  set?: VisualFacts;
  startSecondsOf(visual: VisualFacts): number;
};
