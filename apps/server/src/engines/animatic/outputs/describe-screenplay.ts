import { listFilmShots, type Timeline } from '@callsheet/animatic';
import type { Screenplay } from '@callsheet/screenplay';
import {
  SCREENPLAY_SCHEMA_ID,
  SCREENPLAY_VERSION,
  type ScreenplayDocument,
} from './screenplay-schema.ts';

export type ReadFilm = { prompt: string; screenplay: Screenplay; timeline: Timeline };

/** What `screenplay.json` holds: the screenplay as it was read, with the frames its shots have in the film. */
export function describeScreenplay({ prompt, screenplay, timeline }: ReadFilm): ScreenplayDocument {
  const { width, height, fps, frameCount } = timeline;
  const frames = new Map(listFilmShots(timeline).map((shot) => [shot.number, shot]));
  return {
    $schema: SCREENPLAY_SCHEMA_ID,
    version: SCREENPLAY_VERSION,
    prompt,
    film: { width, height, framesPerSecond: fps, frameCount },
    ...screenplay,
    shots: screenplay.shots.map((shot) => {
      const inFilm = frames.get(shot.number);
      return {
        ...shot,
        ...(inFilm && { startFrame: inFilm.startFrame, endFrame: inFilm.endFrame }),
      };
    }),
  };
}
