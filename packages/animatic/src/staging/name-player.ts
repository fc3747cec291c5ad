import type { Screenplay, Shot } from '@callsheet/screenplay';
import type { Box } from '../box.ts';
import type { Anatomy } from '../casting/read-anatomy.ts';
import { buildOf } from '../silhouette/build-of.ts';
import { measureSilhouette, type Measure } from '../silhouette/measure-silhouette.ts';
import type { FilmCast } from './cast-players.ts';
import { isSeat, keyOf } from './compose-things.ts';
import { refKey } from './choose-set.ts';
import type { Player } from './player.ts';

export type NamedStage = { shot: Shot; film: FilmCast; screenplay: Screenplay };

/** Somebody the shot names whom no reference shows: a silhouette built as the film's words say. */
export function namePlayer(name: string, { shot, film, screenplay }: NamedStage): Player {
  const { build, stature, flies } = buildOf(name, wordsOf(screenplay));
  const blocking = shot.blocking?.find(({ who }) => keyOf(who) === name);
  const posture = blocking?.posture ?? 'stands';
  const measure = measureSilhouette(build, posture);
  const side = film.sides.get(name) ?? 'left';
  const told = blocking?.side === 'left' || blocking?.side === 'right' ? blocking.side : side;
  const facing = told === 'left' ? 1 : -1;
  const hasSeat = !shot.cast.some((ref) => isSeat(film.roles.get(refKey(ref))?.thing));
  return {
    key: name,
    form: 'silhouette',
    anatomy: anatomyOf(measure, facing),
    stature: stature * measure.frame.height,
    ...(measure.frame.height < 1 && { standing: stature }),
    ...(measure.frame.width > measure.frame.height * LYING && { isLying: true as const }),
    ...(flies && { flies }),
    silhouette: { build, posture, hasSeat, facing },
    side,
    blocking,
  };
}

/** Who is so broad for their height, and lower than they stand, lies. */
const LYING = 3;

function wordsOf({ preamble = '', shots }: Screenplay): string {
  return [preamble, ...shots.map(({ description }) => description)].join('\n');
}

function anatomyOf({ frame, head }: Measure, facing: -1 | 1): Anatomy {
  const within: Box = {
    x: (head.x - frame.x) / frame.width,
    y: (head.y - frame.y) / frame.height,
    width: head.width / frame.width,
    height: head.height / frame.height,
  };
  return {
    body: { x: 0, y: 0, width: 1, height: 1 },
    aspect: frame.width / frame.height,
    head: facing > 0 ? within : { ...within, x: 1 - within.x - within.width },
    eyes: within.y + within.height / 2,
    looks: facing,
    isWhole: true,
  };
}
