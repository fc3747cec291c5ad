import type { Box } from '../box.ts';
import type { Place } from './compose-players.ts';
import type { CameraPath } from './plan-camera.ts';
import { seeFigure } from './see-plane.ts';

/** The part of the frame that heads stay in, however the camera moves. */
const ROOM = { left: 0.025, right: 0.975, top: 0.025, bottom: 0.86 };

/** Moves those whose head the camera would lose, as little as it takes; a head too large for the frame is centred. */
export function keepHeads(places: readonly Place[], camera: CameraPath): Place[] {
  return places.map((place) => {
    if (place.isForeground) return place;
    let box = place.box;
    // A shift that helps at one end of the move may cost at the other: the second round settles it.
    for (let round = 0; round < 2; round += 1) {
      const { from, to } = seeFigure(camera, place.depth, box);
      for (const seen of [from, to]) box = shift(box, missing(headIn(place, seen)), seen);
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
