import type { Screenplay, Shot } from '@callsheet/screenplay';
import type { CastRole } from '../casting/cast-roles.ts';
import type { PictureRef, VisualFacts } from '../timeline.ts';
import type { SubjectKind } from '../subject.ts';
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

/**
 * The film's only place goes on where no other is named. One that nobody says anything of was sent to be somewhere: it is
 * where the film begins, unless somebody acts whom we know only from a picture with a place of its own.
 */
function leftOver(shot: Shot, film: FilmSets): VisualFacts | undefined {
  const { shots, roles = [] } = film.screenplay;
  const sets = setsOf(film);
  const free = sets.filter((set) => shots.every((other) => toldIn(other, film) !== set));
  if (free.length === 0 && sets.length === 1 && !shot.setting?.place) return sets[0];
  const [only, other] = free;
  if (!only || other || sceneOf(shot) !== 1) return undefined;
  const isNamed = roles.some(({ ref }) => isSame(ref, only.ref));
  return isNamed || !showsOwnPlaces(film) ? only : undefined;
}

/** Of somebody who cannot be cut out: in another place they would be a picture on its wall. */
function showsOwnPlaces({ screenplay, visuals, roles }: FilmSets): boolean {
  const cast = new Set(screenplay.shots.flatMap((shot) => shot.cast.map(refKey)));
  return visuals.some(({ ref, kind, subject }) => {
    const acts = cast.has(refKey(ref)) && ACTS.includes(roles.get(refKey(ref))?.kind);
    return acts && !(kind === 'image' && subject?.hasCutout);
  });
}

const ACTS: readonly (SubjectKind | undefined)[] = ['person', 'creature'];

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
