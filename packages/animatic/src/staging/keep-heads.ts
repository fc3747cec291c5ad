import type { Box } from '../box.ts';
import type { Place } from './compose-players.ts';
import type { CameraPath } from './plan-camera.ts';
import { seeFigure } from './see-plane.ts';

/** The part of the frame that heads stay in, however the camera moves. */
const ROOM = { left: 0.025, right: 0.975, top: 0.025, bottom: 0.86 };
/** Who lies has the head on the ground. */
const LOWEST = 0.95;

/**
 * Moves those whose head the camera would lose, or whose picture's cut it would show, as little as it
 * takes; a head too large for the frame is centred.
 */
export function keepHeads(places: readonly Place[], camera: CameraPath): Place[] {
  return places.map((place) => {
    if (place.isForeground) return place;
    const kept = keepHead(place.box, place, camera);
    if (place.player.anatomy.isWhole) return { ...place, box: kept };
    return { ...place, box: keepHead(sink(kept, place, camera), place, camera) };
  });
}

/** A shift that helps at one end of the move may cost at the other: the second round settles it. */
function keepHead(box: Box, place: Place, camera: CameraPath): Box {
  let kept = box;
  for (let round = 0; round < 2; round += 1) {
    const { from, to } = seeFigure(camera, place.depth, kept);
    for (const seen of [from, to]) kept = shift(kept, missing(headIn(place, seen), place), seen);
  }
  return kept;
}

/** Where the head is when the body is seen in a box. */
export function headIn({ player }: Pick<Place, 'player'>, body: Box): Box {
  const { head } = player.anatomy;
  return {
    x: body.x + head.x * body.width,
    y: body.y + head.y * body.height,
    width: head.width * body.width,
    height: head.height * body.height,
  };
}

function missing(
  { x, y, width, height }: Box,
  { player }: Pick<Place, 'player'>,
): { x: number; y: number } {
  const bottom = player.isLying ? LOWEST : ROOM.bottom;
  return {
    x: into(x, width, ROOM.left, ROOM.right),
    y: into(y, height, ROOM.top, bottom),
  };
}

function into(start: number, size: number, low: number, high: number): number {
  if (size > high - low) return 0;
  return Math.max(0, low - start) - Math.max(0, start + size - high);
}

function shift(box: Box, by: { x: number; y: number }, seen: Box): Box {
  const zoom = seen.width / box.width;
  return { ...box, x: box.x + by.x / zoom, y: box.y + by.y / zoom };
}

/** Where the edge is that a picture cut, with room for a step and a shaking hand: below the frame. */
const BELOW_FRAME = 1.03;

/** As far down as the head stays in the frame; where that is not enough it is larger, within limits. */
function sink(box: Box, place: Place, camera: CameraPath): Box {
  const { from, to } = seeFigure(camera, place.depth, box);
  const ends = [from, to].map((seen) => ({ seen, zoom: seen.width / box.width }));
  const lack = Math.max(
    ...ends.map(({ seen, zoom }) => (BELOW_FRAME - seen.y - seen.height) / zoom),
  );
  if (lack <= 0) return box;
  const rooms = ends.map(({ seen, zoom }) => (ROOM.bottom - chinIn(place, seen)) / zoom);
  const room = Math.max(0, Math.min(lack, ...rooms));
  const heads = ends.map(({ seen }) => headIn(place, seen));
  const largest = Math.max(...heads.flatMap(({ width, height }) => [width, height]));
  const asked = 1 + ((lack - room) * 1.05) / (box.y + box.height - chinIn(place, box));
  const size = Math.max(1, Math.min(asked, MOST_GROWTH, LARGEST_HEAD / largest));
  return grow({ ...box, y: box.y + room }, place, size);
}

const MOST_GROWTH = 1.5;
/** Of the frame. */
const LARGEST_HEAD = 0.5;

function chinIn(place: Place, body: Box): number {
  const head = headIn(place, body);
  return head.y + head.height;
}

/** So many times larger, the chin in its place. */
function grow(box: Box, place: Place, size: number): Box {
  const head = headIn(place, box);
  const x = head.x + head.width / 2;
  const chin = chinIn(place, box);
  return {
    x: x + (box.x - x) * size,
    y: chin + (box.y - chin) * size,
    width: box.width * size,
    height: box.height * size,
  };
}
