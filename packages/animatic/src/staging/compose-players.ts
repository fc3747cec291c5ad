import type { CameraAngle, Framing } from '@callsheet/screenplay';
import type { Box } from '../box.ts';
import type { SetView } from '../scenery/view-set.ts';
import { groundLine } from '../scenery/view-set.ts';
import { frameBody, showsFeet, type FramedBody } from './frame-body.ts';
import { matchHeads } from './match-heads.ts';
import type { Player } from './player.ts';

/** Where a player's whole body is in the frame as the camera is set up; it may reach outside. */
export type Place = {
  player: Player;
  box: Box;
  /** How large things are there: 1 on the mark. */
  depth: number;
  /** With the back to the camera, at the edge of an over-the-shoulder shot. */
  isForeground?: true;
};

export type Composition = {
  /** Persons and creatures, from left to right. */
  players: readonly Player[];
  framing: Framing;
  view: SetView;
  /** Width over height of the output. */
  aspect: number;
  /** How far the camera takes things to each side, in fractions of the frame. */
  reach: number;
  /** From where the camera looks; absent: from the eyes' height. */
  angle?: CameraAngle | undefined;
  /** Whom a close framing is about: the others are smaller behind; absent: all alike. */
  focus?: Player | undefined;
};

/**
 * Stands those who act side by side: sized by the framing and by who is taller, spread over the
 * frame, one alone a little off the middle with room where they look. A tall frame that has no room
 * for that has some of them further back.
 */
export function composePlayers(composition: Composition): Place[] {
  const angle = composition.angle && ANGLES[composition.angle];
  const places = standPlayers(composition).map(rise);
  return angle ? places.map((place) => seenFrom(place, angle)) : places;
}

/** From below somebody is tall, from above short: how their height changes, with the feet or the head kept in place. */
const ANGLES: Partial<Record<CameraAngle, { height: number; size: number }>> = {
  low: { height: 1.07, size: 1.04 },
  high: { height: 0.9, size: 0.94 },
  overhead: { height: 0.76, size: 0.92 },
};

function seenFrom(place: Place, { height, size }: { height: number; size: number }): Place {
  const { box } = place;
  const tall = box.height * height * size;
  const wide = box.width * size;
  const foot = box.y + box.height;
  if (!place.player.anatomy.isWhole) return place;
  // Where feet are seen they stay on the ground, else the head stays in the frame.
  const y = foot < 1.04 ? foot - tall : box.y + (box.height - tall) * 0.15;
  return { ...place, box: { x: box.x + (box.width - wide) / 2, y, width: wide, height: tall } };
}

/** Who flies is off the ground, as far as there is room over the head. */
function rise(place: Place): Place {
  const { box, player } = place;
  if (!player.flies) return place;
  const up = Math.min(box.height * 0.8, Math.max(0, box.y - HIGHEST));
  return { ...place, box: { ...box, y: box.y - up } };
}

/** Of the frame's height: with a name over the head. */
const HIGHEST = 0.13;

function standPlayers(composition: Composition): Place[] {
  const { players, aspect, reach } = composition;
  const whole = bodiesOf(composition, 1);
  const widths = players.map((player, index) => roomOf(player, whole[index]!, composition));
  const fit = Math.min(1, (0.96 - 2 * reach) / sum(widths));
  const isCrowded = aspect < 1 && players.length > 1 && fit < CROWDED;
  const hasCard = players.some(({ form }) => form === 'card');
  if (isCrowded && (hasCard || !showsFeet(composition.framing))) return composeRows(composition);
  return standInRow(composition, fit);
}

/** Below this share of its framing's size, somebody is better seen in another row. */
const CROWDED = 0.75;

function standInRow(composition: Composition, fit: number): Place[] {
  const { players, aspect } = composition;
  const bodies = bodiesOf(composition, fit);
  const widths = players.map((player, index) => roomOf(player, bodies[index]!, composition));
  const middles = spread(widths, composition);
  return players.map((player, index) => {
    const { height, top } = bodies[index]!;
    const width = (height * player.anatomy.aspect) / aspect;
    return {
      player,
      depth: depthOf(player, composition),
      box: { x: middles[index]! - width * middleOf(player, composition), y: top, width, height },
    };
  });
}

/** Share of a body's width that comes to be in the middle of its room: from near the head, where that is at its end. */
function middleOf({ anatomy: { head, aspect } }: Player, { framing }: Composition): number {
  return showsFeet(framing) || aspect < BROAD ? 0.5 : head.x + head.width / 2;
}

/** Width of a body over its height, from which its head may be far from its middle. */
const BROAD = 0.9;

function tallestOf(players: readonly Player[]): number {
  return Math.max(...players.map(({ stature, standing = stature }) => standing));
}

/** The top of each row, its height and how large things are there. */
const BACK_ROW = { top: 0.12, height: 0.56, depth: 0.85 };
const FRONT_ROW = { top: 0.4, height: 0.62, depth: 1 };
const CARD_ROW = { top: 0.07, height: 0.39, depth: 1 };

/** Some before the others: heads of the back row are over those of the front row. Pictures hang above. */
function composeRows(composition: Composition): Place[] {
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

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function bodiesOf(composition: Composition, fit: number): readonly FramedBody[] {
  const { players, framing } = composition;
  const bodies = players.map((player) => bodyOf(player, composition, fit));
  if (showsFeet(framing)) return bodies;
  const matched = matchHeads(players, bodies);
  return matched.map((body, index) => {
    const player = players[index]!;
    if (player.form === 'card' || player.isLying) return body;
    const besides = beside(player, composition, matched);
    if (besides) return besides;
    return CLOSE.includes(framing) ? cutByEdge(body) : onTheGround(body, player, framing);
  });
}

/** Of outlines, whose heads are drawn as they come, the smaller are as small beside the tallest as they are told to be. */
function beside(
  player: Player,
  { players, focus }: Composition,
  bodies: readonly FramedBody[],
): FramedBody | undefined {
  const outlines = players.filter(({ form, isLying }) => form === 'silhouette' && !isLying);
  const tallest = outlines.toSorted((a, b) => b.stature - a.stature)[0];
  if (!tallest || player === tallest || !outlines.includes(player)) return undefined;
  if (player === focus && !player.flies) return undefined;
  const { height, top } = bodies[players.indexOf(tallest)]!;
  const share = player.stature / tallest.stature;
  // Whoever flies is at the height of their face.
  if (player.flies) return { height: height * share, top: Math.max(HIGHEST, top + height * 0.02) };
  // Who is much smaller would be below the frame.
  if (share < LEAST_BESIDE || player.blocking?.depth) return undefined;
  return { height: height * share, top: top + height * (1 - share) };
}

const LEAST_BESIDE = 0.6;

function bodyOf(player: Player, composition: Composition, fit: number): FramedBody {
  const { players, framing, view } = composition;
  const tallest = tallestOf(players);
  if (player.form === 'card') return { height: CARD_HEIGHT * fit, top: CARD_TOP };
  const relative = player.stature / tallest;
  const depth = depthOf(player, composition);
  const { anatomy, isLying } = player;
  const body = frameBody({ anatomy, framing, view, relative, isLying, fit: fit * depth });
  if (isLying && !showsFeet(framing)) return body;
  const isCut = !player.anatomy.isWhole;
  if (CLOSE.includes(framing)) return cutByEdge(body);
  if (depth !== 1 && !isCut) return standDeeper(body, { depth, view, framing });
  return onTheGround(body, player, framing);
}

/** A card hangs above the captions, whatever the framing: it is the picture in it that is framed. */
const CARD_HEIGHT = 0.66;
const CARD_TOP = 0.1;

const DEPTHS = { foreground: 1.25, background: 0.55, aside: 0.85 } as const;

function depthOf(player: Player, { framing, focus }: Composition): number {
  const { depth: told, enters } = player.blocking ?? {};
  // Who comes in from the background does not stay there.
  if (told && !(enters && told === 'background')) return DEPTHS[told];
  return CLOSE.includes(framing) && focus && focus !== player ? DEPTHS.aside : 1;
}

const CLOSE: readonly Framing[] = ['medium-close', 'close-up', 'extreme-close-up'];

/** From near nobody's feet are seen, however small they are behind another. */
function cutByEdge({ height, top }: FramedBody): FramedBody {
  return { height, top: Math.max(top, 1.03 - height) };
}

type Deeper = { depth: number; view: SetView; framing: Framing };

/** Who is behind has the feet nearer to the horizon; from near, where no feet are seen, the head. */
function standDeeper({ height, top }: FramedBody, { depth, view, framing }: Deeper): FramedBody {
  if (showsFeet(framing)) return { height, top: groundLine(view, depth) - height };
  return { height, top: depth < 1 ? Math.max(top, view.horizon - height * 0.5) : top };
}

/** A body that ends inside the frame stands on the ground in it, or is cut off by the frame's edge. */
function onTheGround(body: FramedBody, player: Player, framing: Framing): FramedBody {
  if (showsFeet(framing)) return body;
  const bottom = body.top + body.height;
  const lowest = player.anatomy.isWhole ? GROUND : 1.03;
  if (bottom >= lowest) return body;
  return { ...body, top: lowest - body.height };
}

/** Where feet are that a framing did not mean to show. */
const GROUND = 0.95;

/** How much of the frame's width somebody needs: bodies may overlap a little, heads may not. */
function roomOf(
  { anatomy, form, isAside }: Player,
  { height }: FramedBody,
  composition: Composition,
): number {
  const { aspect, framing, players } = composition;
  const width = (height * anatomy.aspect) / aspect;
  if (form === 'card') return width * 1.06;
  if (isAside) return width / asideRoom(aspect);
  if (players.length === 1) {
    if (showsFeet(framing)) return width;
    // An outline is known by all of its head.
    const room = form === 'silhouette' ? 1.45 : 1.02;
    return Math.min(width, width * anatomy.head.width * room);
  }
  if (showsFeet(framing)) return width * 0.98;
  const least = anatomy.aspect < BROAD ? 0.8 : 0.55;
  return width * Math.max(anatomy.head.width * 1.05, least);
}

/** Of the frame's width, beside somebody whom the place's own picture shows; before them in a narrow frame. */
function asideRoom(aspect: number): number {
  return aspect < 1 ? 0.74 : 0.56;
}

/** Middles from left to right: one by the rule of thirds, two on both thirds, more evenly. */
function spread(widths: readonly number[], { players, framing, aspect }: Composition): number[] {
  const [only] = players;
  if (players.length === 1 && only) {
    const half = ((widths[0] ?? 0) * (only.isAside ? asideRoom(aspect) : 1)) / 2 + 0.02;
    const middle = soloMiddle(only, framing, aspect);
    return [half > 0.5 ? 0.5 : Math.min(1 - half, Math.max(half, middle))];
  }
  const free = Math.max(0, 1 - sum(widths));
  const gap = free / (widths.length + 1);
  const edge = players.length === 2 ? gap * 1.1 : gap;
  const between = (free - 2 * edge) / Math.max(1, widths.length - 1);
  let left = edge;
  return widths.map((width) => {
    const middle = left + width / 2;
    left += width + between;
    return middle;
  });
}

function soloMiddle({ side, blocking, isAside }: Player, framing: Framing, aspect: number): number {
  if (blocking?.side === 'centre') return 0.5;
  const way = (blocking?.side ?? side) === 'left' ? -1 : 1;
  const asked = isAside ? 2.4 : blocking?.side ? 1.5 : 1;
  return 0.5 + way * asked * SOLO_OFFSET[framing] * (isAside ? 1 : Math.min(1, aspect));
}

/** The closer, the less somebody stands off the middle. */
const SOLO_OFFSET: Record<Framing, number> = {
  'extreme-wide': 0.16,
  wide: 0.14,
  full: 0.11,
  medium: 0.09,
  'medium-close': 0.07,
  'close-up': 0.05,
  'extreme-close-up': 0.02,
};
