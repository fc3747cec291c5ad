import type { Clip, Timeline } from '../timeline.ts';
import type { FilmShot } from './film-shot.ts';

/** The shots of a film in order; they follow one another without a gap from its first frame to its last. */
export function listFilmShots({ clips }: Timeline): FilmShot[] {
  const shots: FilmShot[] = [];
  for (const clip of clips) {
    const last = shots.at(-1);
    if (last?.number === clip.shotNumber) shots[shots.length - 1] = join(last, clip);
    else shots.push(begin(clip));
  }
  return shots;
}

function begin(clip: Clip): FilmShot {
  const { shotNumber, startFrame, endFrame, framing, move, transition, fadeOutFrames } = clip;
  return {
    number: shotNumber,
    startFrame,
    endFrame,
    ...(framing && { framing }),
    move,
    ...(transition && transition.frames > 0 && { transition }),
    ...(fadeOutFrames && { fadeOutFrames }),
  };
}

/** What changes from clip to clip within a shot is no cut; how the shot ends, its last clip tells. */
function join({ fadeOutFrames: _before, ...shot }: FilmShot, clip: Clip): FilmShot {
  const { endFrame, fadeOutFrames } = clip;
  return { ...shot, endFrame, ...(fadeOutFrames && { fadeOutFrames }) };
}
