import type { Box } from '../box.ts';
import { boxesMeet } from '../boxes-meet.ts';
import type { Place } from './compose-players.ts';

/** Where the scene's own face is in all of a shot, and the side of the frame it keeps to. */
export type AsideRequest = { face: Box; side: 'left' | 'right' };

/**
 * Stands who comes into the scene of another clear of their face: beside it, else before their body and
 * lower, smaller where there is no other way. Who covers nothing stays. Boxes are of the frame.
 */
export function standAside(place: Place, { face, side }: AsideRequest): Place {
  const { box } = place;
  if (place.player.form === 'card' || !boxesMeet(box, face)) return place;
  // As if the scene's own face were on the left.
  const turned = side === 'left' ? place : mirrored(place);
  const moved = clearOf(turned, side === 'left' ? face : mirror(face));
  return { ...place, box: side === 'left' ? moved : mirror(moved) };
}

const SIZES = [1, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64, 0.58, 0.52, 0.46];
/** Smaller than this beside somebody, one is better seen as large before their body. */
const LEAST_BESIDE = 0.7;

function clearOf(place: Place, face: Box): Box {
  const beside = SIZES.map((size) => besideFace(place, face, size));
  const below = SIZES.map((size) => belowFace(place, face, size));
  const large = beside.slice(0, SIZES.indexOf(LEAST_BESIDE) + 1);
  const found = [...large, ...below, ...beside].find((box) => box !== undefined);
  return found ?? furthest(place, SIZES.at(-1)!);
}

/** Where a head is still seen. */
const RIGHT = 0.985;
const LOWEST_CHIN = 0.9;
const GAP = 0.012;
/** Who stands so near is cut by the frame's edge. */
const BELOW_FRAME = 1.04;

function besideFace(place: Place, face: Box, size: number): Box | undefined {
  const box = { ...resized(place, size), x: face.x + face.width + GAP };
  return rightOf(place, box) <= RIGHT ? box : undefined;
}

function belowFace(place: Place, face: Box, size: number): Box | undefined {
  const box = furthest(place, size);
  const lower = { ...box, y: Math.max(box.y, face.y + face.height + GAP) };
  const { head } = place.player.anatomy;
  return lower.y + (head.y + head.height) * lower.height <= LOWEST_CHIN ? lower : undefined;
}

/** As far from the scene's head as one's own is seen. */
function furthest(place: Place, size: number): Box {
  const box = resized(place, size);
  return { ...box, x: box.x + RIGHT - rightOf(place, box) };
}

function rightOf({ player }: Place, box: Box): number {
  const { head } = player.anatomy;
  return box.x + (head.x + head.width) * box.width;
}

function resized({ box }: Place, size: number): Box {
  const height = box.height * size;
  const lowest = box.y + box.height >= 1 ? BELOW_FRAME - height : box.y + box.height - height;
  return { x: box.x, y: Math.max(box.y, lowest), width: box.width * size, height };
}

function mirrored(place: Place): Place {
  const { player } = place;
  const head = mirror(player.anatomy.head);
  return {
    ...place,
    box: mirror(place.box),
    player: { ...player, anatomy: { ...player.anatomy, head } },
  };
}

function mirror(box: Box): Box {
  return { ...box, x: 1 - box.x - box.width };
}
