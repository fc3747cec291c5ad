import type { Framing } from '@callsheet/screenplay';
import type { Box } from '../box.ts';
import type { SetView } from '../scenery/view-set.ts';
import { groundLine } from '../scenery/view-set.ts';
import { frameBody, showsFeet, type FramedBody } from './frame-body.ts';
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
  /** Whom a close framing is about: the others are smaller behind; absent: all alike. */
  focus?: Player | undefined;
};

/**
 * Stands those who act side by side: sized by the framing and by who is taller, spread over the
 * frame, one alone a little off the middle with room where they look. A tall frame that has no room
 * for that has some of them further back.
 */
export function composePlayers(composition: Composition): Place[] {
  const { players, aspect, reach } = composition;
  const widths = players.map((player) =>
    roomOf(player, bodyOf(player, composition, 1), composition),
  );
  const fit = Math.min(1, (0.96 - 2 * reach) / sum(widths));
  const isCrowded = aspect < 1 && players.length > 1 && fit < CROWDED;
  if (isCrowded && !showsFeet(composition.framing)) return composeRows(composition);
  return standInRow(composition, fit);
}

/** Below this share of its framing's size, somebody is better seen in another row. */
const CROWDED = 0.75;

function standInRow(composition: Composition, fit: number): Place[] {
  const { players, aspect } = composition;
  const bodies = players.map((player) => bodyOf(player, composition, fit));
  const widths = players.map((player, index) => roomOf(player, bodies[index]!, composition));
  const middles = spread(widths, composition);
  return players.map((player, index) => {
    const { height, top } = bodies[index]!;
    const width = (height * player.anatomy.aspect) / aspect;
    return {
      player,
      depth: depthOf(player, composition),
      box: { x: middles[index]! - width / 2, y: top, width, height },
    };
  });
}

/** The feet of those further back, and the room of each row from top to bottom, in frame heights. */
const BACK_ROW = { foot: 0.68, height: 0.56, depth: 0.85 };
const FRONT_ROW = { foot: 1.02, height: 0.62 };

/** Some before the others: heads of the back row are over those of the front row. */
function composeRows(composition: Composition): Place[] {
  const { players, focus } = composition;
  const inFront = players.filter((player, index) =>
    focus ? player === focus : index >= Math.floor(players.length / 2),
  );
  const inBack = players.filter((player) => !inFront.includes(player));
  return [
    ...row(composition, { members: inBack, ...BACK_ROW }),
    ...row(composition, { members: inFront, ...FRONT_ROW, depth: 1 }),
  ];
}

type Row = { members: readonly Player[]; foot: number; height: number; depth: number };

function row({ players, aspect }: Composition, { members, foot, height, depth }: Row): Place[] {
  const tallest = Math.max(...players.map(({ stature }) => stature));
  const heights = members.map(({ stature }) => height * (stature / tallest) ** 0.35);
  const widths = members.map(({ anatomy }, index) => (heights[index]! * anatomy.aspect) / aspect);
  const fit = Math.min(1, 0.94 / sum(widths));
  // Each row keeps to the side of its people, so that the one behind is seen beside the one in front.
  const free = 1 - sum(widths) * fit;
  let left = free * (members.length > 1 ? 0.5 : members[0]?.side === 'left' ? 0.12 : 0.88);
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

function bodyOf(player: Player, composition: Composition, fit: number): FramedBody {
  const { players, framing, view } = composition;
  const tallest = Math.max(...players.map(({ stature }) => stature));
  if (player.form === 'card') return { height: CARD_HEIGHT * fit, top: CARD_TOP };
  const relative = player.stature / tallest;
  const depth = depthOf(player, composition);
  const body = frameBody({ anatomy: player.anatomy, framing, view, relative, fit: fit * depth });
  if (depth !== 1) return standDeeper(body, { depth, view, framing });
  return onTheGround(body, player, framing);
}

/** A card hangs above the captions, whatever the framing: it is the picture in it that is framed. */
const CARD_HEIGHT = 0.66;
const CARD_TOP = 0.1;

const DEPTHS = { foreground: 1.25, background: 0.55, aside: 0.7 } as const;

function depthOf(player: Player, { framing, focus }: Composition): number {
  const told = player.blocking?.depth;
  if (told) return DEPTHS[told];
  return CLOSE.includes(framing) && focus && focus !== player ? DEPTHS.aside : 1;
}

const CLOSE: readonly Framing[] = ['medium-close', 'close-up', 'extreme-close-up'];

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
  { anatomy, form }: Player,
  { height }: FramedBody,
  composition: Composition,
): number {
  const { aspect, framing, players } = composition;
  const width = (height * anatomy.aspect) / aspect;
  if (form === 'card') return width * 1.06;
  if (players.length === 1) {
    return showsFeet(framing) ? width : Math.min(width, width * anatomy.head.width * 1.02);
  }
  return showsFeet(framing)
    ? width * 0.98
    : Math.max(width * anatomy.head.width * 1.05, width * 0.8);
}

/** Middles from left to right: one by the rule of thirds, two on both thirds, more evenly. */
function spread(widths: readonly number[], { players, framing, aspect }: Composition): number[] {
  const [only] = players;
  if (players.length === 1 && only) return [soloMiddle(only, framing, aspect)];
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

function soloMiddle({ side, blocking }: Player, framing: Framing, aspect: number): number {
  if (blocking?.side === 'centre') return 0.5;
  const way = (blocking?.side ?? side) === 'left' ? -1 : 1;
  const asked = blocking?.side ? 1.5 : 1;
  return 0.5 + way * asked * SOLO_OFFSET[framing] * Math.min(1, aspect);
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
