import type { Blocking } from '@callsheet/screenplay';
import type { Anatomy } from '../casting/read-anatomy.ts';
import type { Thing } from '../casting/find-thing.ts';
import type { Build } from '../scenery/scenery.ts';
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
  /** Height in adults. */
  stature: number;
  /** Things only. */
  thing?: Thing;
  /** References only. */
  visual?: VisualFacts;
  /** Silhouettes only. */
  build?: Build;
  side: 'left' | 'right';
  /** Keeps clear of somebody whom the place's own picture shows. */
  isAside?: true;
  blocking: Blocking | undefined;
};
