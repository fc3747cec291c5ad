import type { Box } from '../box.ts';
import type { Place } from './compose-players.ts';
import type { CameraPath } from './plan-camera.ts';
import { seeFigure } from './see-plane.ts';

/** The part of the frame that heads stay in, however the camera moves. */
const ROOM = { left: 0.025, right: 0.975, top: 0.025, bottom: 0.86 };

/**
 * Moves those whose head the camera would lose, or whose picture's cut it would show, as little as it
 * takes; a head too large for the frame is centred.
 */
export function keepHeads(places: readonly Place[], camera: CameraPath): Place[] {
  return places.map((place) => {
    if (place.isForeground) return place;
    let box = place.box;
    // A shift that helps at one end of the move may cost at the other: the second round settles it.
    for (let round = 0; round < 2; round += 1) {
      const { from, to } = seeFigure(camera, place.depth, box);
      for (const seen of [from, to]) box = shift(box, missing(headIn(place, seen)), seen);
      if (!place.player.anatomy.isWhole) box = sink(box, place, camera);
    }
    return { ...place, box };
  });
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

function missing({ x, y, width, height }: Box): { x: number; y: number } {
  return {
    x: into(x, width, ROOM.left, ROOM.right),
    y: into(y, height, ROOM.top, ROOM.bottom),
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

/** As far down as the head stays in the frame; where that is not enough it is larger. */
function sink(box: Box, place: Place, camera: CameraPath): Box {
  const { from, to } = seeFigure(camera, place.depth, box);
  const [low, high] = from.y + from.height > to.y + to.height ? [from, to] : [to, from];
  const lack = BELOW_FRAME - high.y - high.height;
  if (lack <= 0) return box;
  const head = headIn(place, high);
  const chin = head.y + head.height;
  const lowest = headIn(place, low);
  const room = Math.max(0, ROOM.bottom - lowest.y - lowest.height);
  const sunk = shift(box, { x: 0, y: Math.min(lack, room) }, high);
  return lack > room ? grow(sunk, place, (lack - room) / (high.y + high.height - chin)) : sunk;
}

/** By a share of itself, the chin in its place. */
function grow(box: Box, place: Place, share: number): Box {
  const head = headIn(place, box);
  const size = 1 + share * 1.05;
  const x = head.x + head.width / 2;
  const chin = head.y + head.height;
  return {
    x: x + (box.x - x) * size,
    y: chin + (box.y - chin) * size,
    width: box.width * size,
    height: box.height * size,
  };
}
