import type { Place } from '../screenplay.ts';

/**
 * In which of the film's places each shot plays, from 1: `named` by its own words, else where the one before was; one
 * that goes back to a place has its number. `seen` is what is known of where it plays all the same, `film` what holds
 * before the first shot. Nothing where all play in one.
 */
export function numberScenes(
  shots: readonly { named: Place | undefined; seen: Place | undefined }[],
  film: Place | undefined,
): number[] | undefined {
  const known: Place[][] = [film ? [film] : []];
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
function sceneOf(place: Place, known: Place[][]): number {
  const found = known.findIndex((places) => places.some((other) => isOneSight(other, place)));
  return found === -1 ? known.push([place]) : found + 1;
}

/** From a beach one sees the sea: what is called by both is one place. */
function isOneSight(one: Place, other: Place): boolean {
  return one === other || sights.some((sight) => sight.includes(one) && sight.includes(other));
}

const sights: readonly (readonly Place[])[] = [
  ['beach', 'sea'],
  ['mountains', 'snow'],
];
