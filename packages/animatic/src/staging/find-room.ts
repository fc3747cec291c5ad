import type { Box } from '../box.ts';
import { headIn } from './keep-heads.ts';
import { keepClear } from './keep-clear.ts';
import type { Place } from './compose-players.ts';
import type { Body, Sight } from './watch-bodies.ts';

export type Room = {
  /** It goes with who has it, or stays. */
  see(box: Box): Sight;
  bodies: readonly Body[];
  /** What else is there, at each moment. */
  taken: readonly (readonly Box[])[];
  /** How much of those there are is kept free beside heads and names. */
  spares(body: Body): 'head' | 'chest' | 'body';
  hasLines: boolean;
  aspect: number;
  most: { x: number; y: number };
  isOnGround: boolean;
};

/** The place nearest to where something is asked for that is clear of all who are there, whenever they come by; absent: there is none. */
export function findRoom(asked: Box, room: Room): Box | undefined {
  const { bodies, taken, hasLines, spares, ...request } = room;
  const spared = bodies.flatMap((body) => [
    ...zonesOf(body),
    ...(spares(body) === 'chest' ? [body.at.map((box) => chestOf(body.place, box))] : []),
    ...(spares(body) === 'body' ? [body.at.map(() => body.at.at(-1)!)] : []),
  ]);
  const lowest = hasLines ? ABOVE_CAPTIONS : LOWEST;
  return keepClear(asked, { ...request, taken: [...spared, ...taken], lowest });
}

const ABOVE_CAPTIONS = 0.79;
const LOWEST = 0.93;

/** A head, and the name on the chest of who is known by a name alone. */
function zonesOf({ place, at }: Body): Box[][] {
  const heads = at.map((box) => headIn(place, box));
  if (place.player.form !== 'silhouette') return [heads];
  const names = heads.map((head) => ({
    x: head.x + head.width / 2 - NAME.width / 2,
    y: Math.min(0.8, head.y + head.height * 1.6) - NAME.height / 2,
    ...NAME,
  }));
  return [heads, names];
}

/** Of the frame. */
const NAME = { width: 0.12, height: 0.06 };

/** From the chin on, between the shoulders. */
function chestOf(place: Place, body: Box): Box {
  const head = headIn(place, body);
  const width = Math.min(head.width * 1.5, body.width);
  return {
    x: head.x + head.width / 2 - width / 2,
    y: head.y + head.height,
    width,
    height: head.height,
  };
}
