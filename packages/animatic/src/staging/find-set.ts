import type { Screenplay, Shot } from '@callsheet/screenplay';
import type { CastRole } from '../casting/cast-roles.ts';
import type { PictureRef, VisualFacts } from '../timeline.ts';
import { chooseSet, refKey } from './choose-set.ts';

export type FilmSets = {
  screenplay: Screenplay;
  visuals: readonly VisualFacts[];
  roles: ReadonlyMap<string, CastRole>;
};

/**
 * The reference that is the place of a shot, or nothing: by its own words, else by those of its scene, else the only
 * one that no scene claims or the film's only one, as far as the shot names no place that it need not be.
 */
export function findSet(shot: Shot, film: FilmSets): VisualFacts | undefined {
  const { screenplay } = film;
  const own = toldIn(shot, film);
  if (own) return own;
  const scene = screenplay.shots.filter((other) => sceneOf(other) === sceneOf(shot));
  const before = scene.findLast((other) => other.number < shot.number && toldIn(other, film));
  if (before) return toldIn(before, film);
  const after = scene.find((other) => toldIn(other, film));
  if (after) return isSamePlace(shot, after) ? toldIn(after, film) : undefined;
  return leftOver(shot, film);
}

/** A scene's words come before the reference: it shows where they are, not where they were before. */
function isSamePlace(shot: Shot, after: Shot): boolean {
  const own = ownPlace(shot);
  return own === undefined || own === ownPlace(after);
}

/** Read from the shot's own words. */
function ownPlace({ setting, evidence, span }: Shot): string | undefined {
  const word = evidence?.place;
  const isOwn = word && word.start >= span.start && word.end <= span.end;
  return isOwn ? `${setting?.place} ${setting?.site}` : undefined;
}

/** Nobody says where it is: it was sent to be somewhere, and the film's only one is where it begins. */
function leftOver(shot: Shot, film: FilmSets): VisualFacts | undefined {
  const { shots } = film.screenplay;
  const sets = setsOf(film);
  if (!shot.setting?.place && sets.length === 1) return sets[0];
  const free = sets.filter((set) => shots.every((other) => toldIn(other, film) !== set));
  return free.length === 1 && sceneOf(shot) === 1 ? free[0] : undefined;
}

/** By the words of one shot; what the prompt says of all shots holds where the film begins. */
function toldIn(shot: Shot, film: FilmSets): VisualFacts | undefined {
  const { set, ...bare } = shot;
  const holds =
    sceneOf(shot) === 1 || !set || shot.evidence?.cast.some(({ ref }) => isSame(ref, set));
  const own = holds ? shot : { ...bare, cast: shot.cast.filter((ref) => !isSame(ref, set)) };
  const told = chooseSet(own);
  if (told) return film.visuals.find(({ ref }) => isSame(ref, told));
  return setsOf(film).find((visual) => own.cast.some((ref) => isSame(ref, visual.ref)));
}

function isSame(one: PictureRef, other: PictureRef): boolean {
  return refKey(one) === refKey(other);
}

function setsOf({ visuals, roles }: FilmSets): VisualFacts[] {
  return visuals.filter(({ ref }) => roles.get(refKey(ref))?.kind === 'set');
}

function sceneOf({ scene = 1 }: Shot): number {
  return scene;
}
