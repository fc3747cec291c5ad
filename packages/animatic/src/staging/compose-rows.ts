import type { Framing } from '@callsheet/screenplay';
import type { Box } from '../box.ts';
import type { Composition, Place } from './composition.ts';
import { showsFeet } from './frame-body.ts';
import type { Player } from './player.ts';
import { BROAD, sum, tallestOf } from './sizes-of.ts';

/** Some before the others: heads of the back row are over those of the front row. Pictures hang above. */
export function composeRows(composition: Composition): Place[] {
  const { players } = composition;
  const cards = players.filter(({ form }) => form === 'card');
  const bodies = players.filter(({ form }) => form !== 'card');
  const inFront = cards.length > 0 ? bodies : frontOf(bodies, composition);
  const inBack = bodies.filter((player) => !inFront.includes(player));
  return [
    ...row(composition, { members: cards, ...CARD_ROW }),
    ...spreadHeads(row(composition, { members: inBack, ...BACK_ROW })),
    ...row(composition, { members: inFront, ...(cards.length > 0 ? BELOW_CARDS : FRONT_ROW) }),
  ];
}

/** The top of each row, its height and how large things are there. */
const BACK_ROW = { top: 0.12, height: 0.56, depth: 0.85 };
const FRONT_ROW = { top: 0.4, height: 0.62, depth: 1 };
const CARD_ROW = { top: 0.07, height: 0.39, depth: 1 };

/**
 * Whose head is large is in front, and who lies; else whom a picture cuts off, whom the shot is about and
 * who is small. Not all of them, and none behind for whose head there is no room if those in front are fewer.
 */
function frontOf(bodies: readonly Player[], { focus, aspect }: Composition): readonly Player[] {
  // Whoever flies is over the others' shoulders.
  const onGround = bodies.filter(({ flies }) => !flies);
  if (onGround.length > 0 && onGround.length < bodies.length) return onGround;
  const broad = (player: Player) => headBehind(player, aspect);
  const front = new Set(
    [
      bodies.filter((player) => player.isLying || broad(player) > LARGE),
      bodies.filter(({ anatomy }) => !anatomy.isWhole),
      bodies.filter((player) => player === focus || player.stature < SMALL),
    ].find(({ length }) => length > 0 && length < bodies.length) ??
      bodies.slice(bodies.length >> 1),
  );
  const back = bodies
    .filter((player) => !front.has(player))
    .toSorted((a, b) => broad(a) - broad(b));
  while (front.size < back.length && sum(back.map(broad)) > ROOM) front.add(back.pop()!);
  return bodies.filter((player) => front.has(player));
}

/** Breadth of a head in the frame when the feet are below it. */
function headBehind({ anatomy: { head, aspect: build } }: Player, aspect: number): number {
  return ((BELOW_FRAME - BACK_ROW.top) * head.width * build) / aspect;
}

const BELOW_FRAME = 1.03;
/** Of the frame's width: of whom so much is head, they would be a giant behind the others. */
const LARGE = 0.5;
/** Of the frame's width: for heads beside each other. */
const ROOM = 0.96;

/** In adults: behind others they would not be seen. */
const SMALL = 0.6;

/** Clear of the pictures above. */
const BELOW_CARDS = { top: 0.5, height: 0.47, depth: 1 };

type Row = { members: readonly Player[]; top: number; height: number; depth: number };

function row(composition: Composition, { members, top, height, depth }: Row): Place[] {
  const { players, aspect } = composition;
  const tallest = tallestOf(players);
  const hasCard = players.some(({ form }) => form === 'card');
  const heights = members.map((player) => {
    const share = player.stature / tallest;
    if (player.flies && share < 1) return height * share;
    const size = height * share ** 0.35;
    return hasCard ? size : Math.max(size, closeUpTo(player, composition) * depth);
  });
  const foot = top + height;
  const widths = members.map(({ anatomy }, index) => (heights[index]! * anatomy.aspect) / aspect);
  // Whose feet are not seen may stand before each other's shoulders.
  const isCut = members.length > 1 && heights.some((size) => size > height);
  const broadest = Math.max(0, ...members.map(({ anatomy }) => anatomy.head.width));
  const step = isCut ? Math.min(1, Math.max(OVERLAP, broadest * 1.08)) : 1;
  // One alone leaves the head of who is behind free.
  const broad = members.length === 1 ? 0.84 : 0.94;
  const fit = Math.min(1, broad / (sum(widths) * step));
  // Each row keeps to the side of its people, so that the one behind is seen beside the one in front.
  const free = 1 - sum(widths) * fit * step;
  const isCard = members[0]?.form === 'card';
  let left =
    free * (members.length > 1 || isCard ? 0.5 : members[0]?.side === 'left' ? 0.12 : 0.88);
  return members.map((player, index) => {
    const size = { width: widths[index]! * fit, height: heights[index]! * fit };
    const box = { x: left, y: Math.max(top, foot - size.height), ...size };
    left += size.width * step;
    if (isCard || player.isLying || player.flies) return { player, depth, box };
    // Behind others nobody can sink, for the face would be behind theirs, nor stand: there is no ground.
    if (top < FRONT_ROW.top) return { player, depth, box: grown({ ...box, y: top }, player) };
    return { player, depth, box: player.anatomy.isWhole ? box : sunk(box) };
  });
}

/** Height of a body of which a framing shows no feet: the smaller its head, the more of it is below the frame. */
function closeUpTo({ anatomy, form, isLying }: Player, { framing, aspect }: Composition): number {
  if (form === 'card' || isLying || showsFeet(framing)) return 0;
  const least =
    form === 'silhouette' && anatomy.aspect < BROAD
      ? Math.min(LEAST_IN_ROW, (BROADEST * aspect) / anatomy.aspect)
      : 0;
  const asked = (ROW_HEADS[framing] ?? 0) / anatomy.head.height;
  return Math.min(MOST_IN_ROW, Math.max(least, asked));
}

/** Of the frame's height. */
const ROW_HEADS: Partial<Record<Framing, number>> = {
  medium: 0.15,
  'medium-close': 0.18,
  'close-up': 0.21,
  'extreme-close-up': 0.24,
};
const MOST_IN_ROW = 1.6;
/** Of an outline whose head is large: its feet are below the frame. */
const LEAST_IN_ROW = 1.15;
/** Of the frame's width: whoever stands before them is seen beside them. */
const BROADEST = 0.66;

/** Share of their widths that those who stand close take, as long as no head is before another. */
const OVERLAP = 0.72;

/** So large that the feet, or a picture's cut, are below the frame, with the head where it was. */
function grown(box: Box, { anatomy: { head } }: Player): Box {
  const by = Math.max(1, (BELOW_FRAME - box.y) / box.height);
  const middle = head.x + head.width / 2;
  return {
    x: box.x + middle * box.width * (1 - by),
    y: box.y,
    width: box.width * by,
    height: box.height * by,
  };
}

/** A picture's cut is below the frame. */
function sunk(box: Box): Box {
  return { ...box, y: Math.max(box.y, BELOW_FRAME - box.height) };
}

/** As much room between heads as beside them; one alone is seen beside who is in front. */
function spreadHeads(places: readonly Place[]): Place[] {
  const widths = places.map(({ player, box }) => player.anatomy.head.width * box.width);
  const free = 1 - sum(widths);
  const [only] = places;
  const side = only?.player.side === 'left' ? BESIDE : 1 - BESIDE;
  const isCrowded = free < 0 && places.length > 1;
  const edge = isCrowded ? 0 : free * (places.length === 1 ? side : 1 / (places.length + 1));
  const gap = isCrowded ? free / (places.length - 1) : edge;
  let left = edge;
  return places.map((place, index) => {
    const x = left - place.player.anatomy.head.x * place.box.width;
    left += widths[index]! + gap;
    return { ...place, box: { ...place.box, x } };
  });
}

/** Share of the free width. */
const BESIDE = 0.3;
