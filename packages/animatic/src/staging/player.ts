import type { Blocking } from '@callsheet/screenplay';
import type { Anatomy } from '../casting/read-anatomy.ts';
import type { Thing } from '../casting/find-thing.ts';
import type { CutoutPose } from '../figure.ts';
import type { Silhouette } from '../silhouette/silhouette.ts';
import type { VisualFacts } from '../timeline.ts';

/**
 * Somebody or something that is to be seen in a shot. `figure`: a cut-out. `card`: a framed picture,
 * because what surrounds them in it is all there is. `silhouette`: known by a name alone.
 */
export type Player = {
  /** `refKey` of a reference, or the name. */
  key: string;
  form: 'figure' | 'card' | 'silhouette';
  anatomy: Anatomy;
  /** Height in adults, as they hold themselves. */
  stature: number;
  /** Height as they stand, where that is another. */
  standing?: number;
  isLying?: true;
  /** Keeps off the ground. */
  flies?: true;
  /** Cut-outs only: what becomes of the picture of who does not stand; absent: nothing. */
  pose?: CutoutPose;
  /** Things only. */
  thing?: Thing;
  /** References only. */
  visual?: VisualFacts;
  /** Silhouettes only. */
  silhouette?: Silhouette;
  side: 'left' | 'right';
  /** Keeps clear of somebody whom the place's own picture shows. */
  isAside?: true;
  /** Is part of a picture that fills the frame: nothing can be behind them. */
  isPictured?: true;
  blocking: Blocking | undefined;
};
