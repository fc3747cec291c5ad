import type { Actor, BlockingAction } from '@callsheet/screenplay';
import type { Box } from '../box.ts';
import type { Thing } from '../casting/find-thing.ts';
import type { SetView } from '../scenery/view-set.ts';
import { groundLine } from '../scenery/view-set.ts';
import { refKey } from './choose-set.ts';
import type { Place } from './compose-players.ts';
import { boxesMeet } from '../boxes-meet.ts';
import { below } from './clear-faces.ts';
import { headIn } from './keep-heads.ts';
import type { Player } from './player.ts';

/** A thing in the frame, before or behind those who act. */
export type ThingPlace = Place & {
  isBefore: boolean;
  /** `refKey` or name of whoever it belongs to, and moves with. */
  owner?: string;
};

export type ThingsRequest = {
  things: readonly Player[];
  /** Those who act, as they stand. */
  places: readonly Place[];
  view: SetView;
  /** Of those whom the picture of the place shows. */
  faces?: readonly Box[];
  /** What the prompt says of the shot. */
  words: string;
  /** Width over height of the output. */
  aspect: number;
};

/** Puts things where they belong: in the hand of who holds them, under who sits, else on the ground beside. */
export function composeThings(request: ThingsRequest): ThingPlace[] {
  return request.things.map((thing, index) => {
    const use = useOf(thing, request, index);
    if (!use) return standFree(thing, request, index);
    if (thing.form === 'card') return standAside(thing, use.owner, request);
    if (use.kind !== 'held' && isKnownInPicture(use.owner))
      return besideHips(thing, use.owner, request);
    if (use.kind !== 'held') return setDown(thing, use, request);
    return isEaten(thing, request)
      ? eat(thing, use.owner, request)
      : hold(thing, use.owner, request);
  });
}

type Use = { kind: 'held' | 'seat' | 'beside'; owner: Place };

function useOf(thing: Player, { places }: ThingsRequest, index: number): Use | undefined {
  const named = (kind: Use['kind'], test: (action: BlockingAction) => boolean) => {
    const owner = places.find(({ player }) => player.blocking?.actions.some(test));
    return owner && { kind, owner };
  };
  const isThing = (actor: Actor | undefined) => actor !== undefined && keyOf(actor) === thing.key;
  const isHolding = (action: BlockingAction) =>
    (action.kind === 'holds' || action.kind === 'plays') && isThing(action.target);
  const isPlacing = (action: BlockingAction) => action.kind === 'places' && isThing(action.what);
  const first = places[0];
  if (!first) return undefined;
  if (isSeat(thing.thing)) {
    const sitter = places.find(({ player }) => player.blocking?.posture === 'sits');
    return { kind: 'seat', owner: sitter ?? first };
  }
  const told = named('held', isHolding) ?? named('held', isPlacing);
  if (told) return told;
  if (FURNITURE.test(thing.thing?.noun ?? '')) return { kind: 'beside', owner: first };
  return { kind: 'held', owner: places[index % places.length]! };
}

export function isSeat(thing: Thing | undefined): boolean {
  return SEAT.test(thing?.noun ?? '');
}

const SEAT = /chair|stool|throne|seat|sofa|couch|bench|椅|凳|座|沙发/iu;
const FURNITURE = /table|desk|counter|car|truck|boat|桌|柜台|车|船/iu;

export function keyOf(actor: Actor): string {
  return 'name' in actor ? actor.name : refKey(actor);
}

/** Hands are at this height of a body, and this far out of its middle. */
const HAND = { y: 0.6, x: 0.22 };
/** A hand is seen also where its height is below the frame: it is raised to here. */
const LOWEST_HAND = 0.8;
/** In a picture of somebody there is less of them: nearer to the chest. */
const LOWEST_IN_PICTURE = 0.74;

function lowestHand({ isPictured }: Player): number {
  return isPictured ? LOWEST_IN_PICTURE : LOWEST_HAND;
}

function handX({ isPictured, anatomy }: Player): number {
  return isPictured ? HAND.x * 0.4 : HAND.x * Math.min(1, 0.55 / anatomy.aspect);
}

function hold(thing: Player, owner: Place, request: ThingsRequest): ThingPlace {
  const { box, player } = owner;
  const inward = box.x + box.width / 2 < 0.5 ? 1 : -1;
  const faces = facesBeside(owner, request);
  const asked = [inward, -inward].map((way) =>
    inHand(thing, owner, { way, aspect: request.aspect }),
  );
  const free = asked.find((hand) => !faces.some((face) => boxesMeet(hand, face)));
  return {
    player: thing,
    depth: owner.depth,
    isBefore: true,
    owner: player.key,
    box: free ?? below(asked[0]!, faces),
  };
}

type Hand = { way: number; aspect: number };

/** Below the chin of who holds it, however large the head is. */
function inHand(thing: Player, { box, player }: Place, { way, aspect }: Hand): Box {
  const adult = box.height / player.stature;
  // A small creature holds small things.
  const isInPicture = player.form === 'card';
  const most = Math.min(thing.stature * adult, box.height * 0.62, isInPicture ? 0.36 : 0.55);
  const chin = box.y + (player.anatomy.head.y + player.anatomy.head.height) * box.height;
  // Where the frame ends soon below the chin, it is smaller before it is cut.
  const height = isInPicture ? most : Math.min(most, Math.max(most * SMALLEST, 1 - chin));
  const size = sizeOf(thing, height, aspect);
  const hand = Math.min(box.y + HAND.y * box.height, lowestHand(player));
  const y = isInPicture
    ? Math.min(0.84, box.y + box.height)
    : Math.max(chin + size.height / 2, hand);
  const x = box.x + box.width * (0.5 + way * handX(player));
  return { x: x - size.width / 2, y: y - size.height / 2, ...size };
}

/** Of its size. */
const SMALLEST = 0.6;

function facesBeside(owner: Place, { places, faces = [] }: ThingsRequest): Box[] {
  const others = places.filter((place) => place !== owner && place.player.form !== 'card');
  return [...others.map((place) => headIn(place, place.box)), ...faces];
}

/** Not the guitar of who eats. */
function isEaten({ stature }: Player, { words }: ThingsRequest): boolean {
  return stature < 0.4 && EATS.test(words);
}

const EATS =
  /\b(?:eat(?:s|ing)?|drink(?:s|ing)?|bit(?:es|ing)|sip(?:s|ping)?|nibbl(?:es|ing)|lick(?:s|ing)?|tast(?:es|ing))\b|[吃喝咬啃舔]/iu;

/** At the mouth, no larger than that they can bite into it. */
function eat(thing: Player, owner: Place, { aspect }: ThingsRequest): ThingPlace {
  const { box, player } = owner;
  const { head, mouth } = player.anatomy;
  const headHeight = head.height * box.height;
  const size = sizeOf(thing, Math.min(OF_HEAD * headHeight, thing.stature * box.height), aspect);
  const lips = mouth ?? { ...head, y: head.y + head.height * 0.62, height: head.height * 0.1 };
  const inward = box.x + box.width / 2 < 0.5 ? 1 : -1;
  const x = box.x + (lips.x + lips.width / 2) * box.width + inward * size.width * 0.3;
  // The nose and the eyes stay free.
  const top = box.y + (lips.y + lips.height * 0.4) * box.height;
  return {
    player: thing,
    depth: owner.depth,
    isBefore: true,
    owner: player.key,
    box: { x: x - size.width / 2, y: top, ...size },
  };
}

/** Of a head's height. */
const OF_HEAD = 0.42;

function setDown(thing: Player, { kind, owner }: Use, request: ThingsRequest): ThingPlace {
  const { box, player } = owner;
  if (player.form === 'card') return standAside(thing, owner, request);
  const size = sizeOf(thing, (thing.stature * box.height) / player.stature, request.aspect);
  const foot = box.y + box.height;
  const way = box.x + box.width / 2 < 0.5 ? -1 : 1;
  const middle =
    box.x + box.width / 2 + (kind === 'seat' ? 0 : way * (box.width * 0.5 + size.width * 0.45));
  return {
    player: thing,
    depth: owner.depth,
    isBefore: false,
    ...(kind === 'seat' && { owner: player.key }),
    box: { x: clamp(middle - size.width / 2, 0, 1 - size.width), y: foot - size.height, ...size },
  };
}

/** In a picture that fills the frame, where the body is known by its head. */
function isKnownInPicture({ player }: Place): boolean {
  return player.isPictured === true && player.form === 'figure';
}

/** A seat cannot be put under whom a picture shows: it stands at their hips, on the side away from the hand, its feet below the frame. */
function besideHips(thing: Player, { box, player }: Place, { aspect }: ThingsRequest): ThingPlace {
  const size = sizeOf(thing, Math.min(0.66, thing.stature * box.height), aspect);
  const middle = box.x + box.width / 2;
  const away = middle < 0.5 ? -1 : 1;
  const at = (way: number) => middle + way * (box.width * 0.42 + size.width * 0.3);
  const way = at(away) - size.width * 0.3 < 0 || at(away) + size.width * 0.3 > 1 ? -away : away;
  const hips = box.y + box.height * 0.5;
  // Its back reaches over the hips, at least a part of it into the frame.
  const top = Math.min(hips - size.height * 0.25, 0.98 - size.height * 0.62);
  return {
    player: thing,
    depth: 1,
    isBefore: true,
    owner: player.key,
    box: { x: at(way) - size.width / 2, y: Math.max(top, 1.04 - size.height), ...size },
  };
}

/** What belongs to somebody in a picture of their own stands at the edge of the frame, on its ground. */
function standAside(thing: Player, { box, player }: Place, { aspect }: ThingsRequest): ThingPlace {
  const narrow = (0.28 * aspect) / thing.anatomy.aspect;
  const size = sizeOf(thing, Math.min(0.44, 0.3 + thing.stature * 0.2, narrow), aspect);
  const middle = box.x + box.width / 2 <= 0.5 ? 0.86 : 0.14;
  return {
    player: thing,
    depth: 1,
    isBefore: true,
    owner: player.key,
    box: {
      x: clamp(middle - size.width / 2, 0.02, 0.98 - size.width),
      y: 0.95 - size.height,
      ...size,
    },
  };
}

/** Nobody is there to hold it: it is what the shot shows. */
function standFree(
  thing: Player,
  { view, aspect, things }: ThingsRequest,
  index: number,
): ThingPlace {
  const height = Math.min(0.62, Math.max(0.34, thing.stature * view.stature));
  const size = sizeOf(thing, height, aspect);
  const middle = (index + 1) / (things.length + 1);
  const y = Math.min(groundLine(view), 0.92) - size.height;
  return {
    player: thing,
    depth: 1,
    isBefore: false,
    box: { x: middle - size.width / 2, y, ...size },
  };
}

function sizeOf(
  { anatomy }: Player,
  height: number,
  aspect: number,
): Pick<Box, 'width' | 'height'> {
  return { width: (height * anatomy.aspect) / aspect, height };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(low, high), Math.max(low, value));
}
