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
    ...row(composition, { members: inBack, ...BACK_ROW }),
    ...row(composition, { members: inFront, ...(cards.length > 0 ? BELOW_CARDS : FRONT_ROW) }),
  ];
}

/** The top of each row, its height and how large things are there. */
const BACK_ROW = { top: 0.12, height: 0.56, depth: 0.85 };
const FRONT_ROW = { top: 0.4, height: 0.62, depth: 1 };
const CARD_ROW = { top: 0.07, height: 0.39, depth: 1 };

/** Whom a picture cuts off below can only be in front; else whom the shot is about, and who is small. Not all of them. */
function frontOf(bodies: readonly Player[], { focus }: Composition): readonly Player[] {
  // Whoever flies is over the others' shoulders.
  const onGround = bodies.filter(({ flies }) => !flies);
  if (onGround.length > 0 && onGround.length < bodies.length) return onGround;
  const cutOff = bodies.filter(({ anatomy }) => !anatomy.isWhole);
  const near =
    cutOff.length > 0
      ? cutOff
      : bodies.filter((player) => player === focus || player.stature < SMALL);
  if (near.length > 0 && near.length < bodies.length) return near;
  return bodies.slice(bodies.length >> 1);
}

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
  const fit = Math.min(1, 0.94 / (sum(widths) * step));
  // Each row keeps to the side of its people, so that the one behind is seen beside the one in front.
  const free = 1 - sum(widths) * fit * step;
  const isCard = members[0]?.form === 'card';
  let left =
    free * (members.length > 1 || isCard ? 0.5 : members[0]?.side === 'left' ? 0.12 : 0.88);
  return members.map((player, index) => {
    const size = { width: widths[index]! * fit, height: heights[index]! * fit };
    const box = { x: left, y: Math.max(top, foot - size.height), ...size };
    left += size.width * step;
    if (player.anatomy.isWhole || isCard) return { player, depth, box };
    // Behind others it cannot sink: its face would be behind theirs.
    return { player, depth, box: top < FRONT_ROW.top ? grown(box, player) : sunk(box) };
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

/** So large that a picture's cut is below the frame, with the head where it was. */
function grown(box: Box, { anatomy: { head } }: Player): Box {
  const by = Math.max(1, (1.03 - box.y) / box.height);
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
  return { ...box, y: Math.max(box.y, 1.03 - box.height) };
}
