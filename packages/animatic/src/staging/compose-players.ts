import type { CameraAngle, Framing } from '@callsheet/screenplay';
import type { SetView } from '../scenery/view-set.ts';
import { groundLine } from '../scenery/view-set.ts';
import { frameBody, showsFeet, type FramedBody } from './frame-body.ts';
import type { Composition, Place } from './composition.ts';
import { composeRows } from './compose-rows.ts';
import { matchHeads } from './match-heads.ts';
import type { Player } from './player.ts';
import { BROAD, sum, tallestOf } from './sizes-of.ts';

export type { Composition, Place } from './composition.ts';

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
