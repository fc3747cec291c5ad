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
  const places = standPlayers(composition);
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

/** The feet of each row and its room from top to bottom, in frame heights. */
const BACK_ROW = { foot: 0.68, height: 0.56, depth: 0.85 };
const FRONT_ROW = { foot: 1.02, height: 0.62, depth: 1 };
const CARD_ROW = { foot: 0.46, height: 0.39, depth: 1 };

/** Some before the others: heads of the back row are over those of the front row. Pictures hang above. */
function composeRows(composition: Composition): Place[] {
  const { players, focus } = composition;
  const cards = players.filter(({ form }) => form === 'card');
  const bodies = players.filter(({ form }) => form !== 'card');
  // Whom a picture cuts off below can only be in front.
  const cutOff = bodies.filter(({ anatomy }) => !anatomy.isWhole);
  const near = focus ? [focus, ...cutOff] : cutOff;
  const first = near.length > 0 ? near : bodies.slice(bodies.length >> 1);
  const inFront = cards.length > 0 ? bodies : bodies.filter((player) => first.includes(player));
  const inBack = bodies.filter((player) => !inFront.includes(player));
  return [
    ...row(composition, { members: cards, ...CARD_ROW }),
    ...row(composition, { members: inBack, ...BACK_ROW }),
    ...row(composition, { members: inFront, ...(cards.length > 0 ? BELOW_CARDS : FRONT_ROW) }),
  ];
}

/** Clear of the pictures above. */
const BELOW_CARDS = { foot: 0.97, height: 0.47, depth: 1 };

type Row = { members: readonly Player[]; foot: number; height: number; depth: number };

function row({ players, aspect }: Composition, { members, foot, height, depth }: Row): Place[] {
  const tallest = Math.max(...players.map(({ stature }) => stature));
  const heights = members.map(({ stature }) => height * (stature / tallest) ** 0.35);
  const widths = members.map(({ anatomy }, index) => (heights[index]! * anatomy.aspect) / aspect);
  const fit = Math.min(1, 0.94 / sum(widths));
  // Each row keeps to the side of its people, so that the one behind is seen beside the one in front.
  const free = 1 - sum(widths) * fit;
  const isCard = members[0]?.form === 'card';
  let left =
    free * (members.length > 1 || isCard ? 0.5 : members[0]?.side === 'left' ? 0.12 : 0.88);
  return members.map((player, index) => {
    const size = { width: widths[index]! * fit, height: heights[index]! * fit };
    const box = { x: left, y: foot - size.height, ...size };
    left += size.width;
    return { player, depth, box };
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function bodiesOf(composition: Composition, fit: number): readonly FramedBody[] {
  const { players, framing } = composition;
  const bodies = players.map((player) => bodyOf(player, composition, fit));
  if (showsFeet(framing)) return bodies;
  return matchHeads(players, bodies).map((body, index) => {
    const player = players[index]!;
    if (player.form === 'card' || player.isLying) return body;
    return CLOSE.includes(framing) ? cutByEdge(body) : onTheGround(body, player, framing);
  });
}

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
  if (isAside) return width / ASIDE_ROOM;
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

/** Of the frame's width, beside somebody whom the place's own picture shows. */
const ASIDE_ROOM = 0.56;

/** Middles from left to right: one by the rule of thirds, two on both thirds, more evenly. */
function spread(widths: readonly number[], { players, framing, aspect }: Composition): number[] {
  const [only] = players;
  if (players.length === 1 && only) {
    const half = ((widths[0] ?? 0) * (only.isAside ? ASIDE_ROOM : 1)) / 2 + 0.02;
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
