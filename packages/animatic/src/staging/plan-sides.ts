import type { Blocking, Screenplay } from '@callsheet/screenplay';
import { createRandom } from '../random.ts';
import { keyOf } from './compose-things.ts';

export type Side = 'left' | 'right';

/**
 * On which side each of the cast stands, the same in every shot, so that the camera never crosses
 * the line between two. A side that the prompt tells first wins; the others take turns, and the seed
 * says who begins.
 */
export function planSides(
  screenplay: Screenplay,
  { keys, seed }: { keys: readonly string[]; seed: number },
): ReadonlyMap<string, Side> {
  const told = toldSides(screenplay);
  const sides = new Map<string, Side>();
  const first: Side = createRandom(seed, SIDES_SALT).next() < 0.5 ? 'left' : 'right';
  for (const key of keys) {
    const asked = told.get(key);
    if (asked) sides.set(key, asked);
  }
  for (const key of keys) {
    if (sides.has(key)) continue;
    const left = [...sides.values()].filter((side) => side === 'left').length;
    const right = sides.size - left;
    sides.set(key, left === right ? first : left < right ? 'left' : 'right');
  }
  return sides;
}

/** Shots salt their random numbers from 1. */
const SIDES_SALT = 0;

function toldSides({ shots }: Screenplay): Map<string, Side> {
  const told = new Map<string, Side>();
  for (const blocking of shots.flatMap((shot) => shot.blocking ?? [])) {
    const side = sideIn(blocking);
    const key = keyOf(blocking.who);
    if (side && !told.has(key)) told.set(key, side);
  }
  return told;
}

/** Who comes in from the left goes on standing there. */
function sideIn({ side, enters }: Blocking): Side | undefined {
  if (side === 'left' || side === 'right') return side;
  return enters === 'left' || enters === 'right' ? enters : undefined;
}
