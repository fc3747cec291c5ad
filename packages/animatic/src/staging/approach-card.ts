import type { Box } from '../box.ts';
import type { Place } from './compose-players.ts';

/** Whoever walks in their picture comes nearer: a card grows from so much of its size. */
const FROM = 0.68;
/** Share of what it grows that it comes from the frame's edge. */
const OUTWARDS = 0.9;

/**
 * Where a card begins whose shot has the one it shows come nearer: smaller, away from the other cards;
 * absent: it stays.
 */
export function approachCard(place: Place, places: readonly Place[]): Box | undefined {
  const { player, box } = place;
  const others = places.filter((other) => other !== place && other.player.form === 'card');
  const walks =
    player.blocking?.enters !== undefined ||
    player.blocking?.actions.some(({ kind }) => kind === 'walks' || kind === 'runs');
  if (player.form !== 'card' || !walks || others.length === 0) return undefined;
  const away = {
    x: wayFrom(
      box.x + box.width / 2,
      others.map(({ box: { x, width } }) => x + width / 2),
    ),
    y: wayFrom(
      box.y + box.height / 2,
      others.map(({ box: { y, height } }) => y + height / 2),
    ),
  };
  const width = box.width * FROM;
  const height = box.height * FROM;
  return {
    x: box.x + ((box.width - width) * (1 + OUTWARDS * away.x)) / 2,
    y: box.y + ((box.height - height) * (1 + OUTWARDS * away.y)) / 2,
    width,
    height,
  };
}

/** -1 or 1: they are all on one side; 0: beside it. */
function wayFrom(middle: number, others: readonly number[]): number {
  const ways = others.map((other) =>
    Math.abs(other - middle) < BESIDE ? 0 : Math.sign(middle - other),
  );
  return ways.every((way) => way === ways[0]) ? ways[0]! : 0;
}

/** Of the frame. */
const BESIDE = 0.05;
