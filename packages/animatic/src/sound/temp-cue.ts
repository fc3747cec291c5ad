import type { Ambience, CastRef, Instrument, Mood, SoundEffect } from '@callsheet/screenplay';

/**
 * A sound of the temp track over these frames of the film, first inclusive, last exclusive. Shots that
 * follow one another and name the same sound share one cue, so that it plays on across their cut.
 */
export type TempCue = { startFrame: number; endFrame: number } & TempSound;

export type TempSound =
  /** `instrument` absent: whatever fits the mood. */
  | { kind: 'music'; instrument?: Instrument; mood: Mood }
  | { kind: 'ambience'; ambience: Ambience }
  | {
      kind: 'effect';
      effect: SoundEffect;
      /** Footsteps: frames of the film at which a foot is seen to come down; absent: nobody is seen walking. */
      steps?: number[];
    }
  /** What a reference video that performs in the shot is heard playing. */
  | { kind: 'performance'; ref: CastRef };
