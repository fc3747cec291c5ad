import type { Place, Site } from '../screenplay.ts';

/** A place as a word tells it. */
export type Sight = { value: Place; site?: Site };

/**
 * In which of the film's places each shot plays, from 1: `named` by its own words, else where the one before was; one
 * that goes back to a place has its number. `seen` is what is known of where it plays all the same, `film` what holds
 * before the first shot. Nothing where all play in one.
 */
export function numberScenes(
  shots: readonly { named: Sight | undefined; seen: Sight | undefined }[],
  film: Sight | undefined,
): number[] | undefined {
  const known: Sight[][] = [film ? [film] : []];
  let scene = 1;
  const scenes = shots.map(({ named, seen }, index) => {
    const opens = index === 0 && !film;
    const here = named ?? (known[scene - 1]!.length === 0 ? seen : undefined);
    if (named && !opens) scene = sceneOf(named, known);
    else if (here) known[scene - 1]!.push(here);
    return scene;
  });
  return known.length > 1 ? scenes : undefined;
}

/** By the places of each scene so far; one that is nowhere among them is a new scene. */
function sceneOf(place: Sight, known: Sight[][]): number {
  const found = known.findIndex((places) => places.some((other) => isOneSight(other, place)));
  return found === -1 ? known.push([place]) : found + 1;
}

/** Two rooms of a house are two places, a room and its kitchen need not be. From a beach one sees the sea. */
function isOneSight(one: Sight, other: Sight): boolean {
  if (one.value === other.value) return !one.site || !other.site || one.site === other.site;
  return sights.some((sight) => sight.includes(one.value) && sight.includes(other.value));
}

const sights: readonly (readonly Place[])[] = [
  ['beach', 'sea'],
  ['mountains', 'snow'],
];
