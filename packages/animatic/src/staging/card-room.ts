import { captionTop } from '../captions/caption-metrics.ts';
import type { Random } from '../random.ts';
import type { Box } from '../timeline.ts';
import type { CameraPath } from './plan-camera.ts';

export type RoomRequest = {
  /** Width over height of the output. */
  aspect: number;
  camera: CameraPath;
  /** Lines are shown in this shot. */
  captioned: boolean;
  random: Random;
  /** For one card before a set: the third of a broad frame it stands on. */
  third?: 'left' | 'right';
};

const SIDE = 0.032;
/** Under the slate. */
const TOP = 0.065;
const BOTTOM = 0.935;
const ABOVE_CAPTION = 0.01;
/** How far the seed may move a composition. */
const NUDGE = 0.008;
/** Narrower than this, a frame is composed from top to bottom. */
const PORTRAIT = 0.9;

/** Where cards may stand in the frame, so that they stay inside even margins and above the captions while the camera moves. */
export function cardRoom({ aspect, camera, captioned, random, third }: RoomRequest): Box {
  const { from, to } = camera;
  const reachX = Math.max(Math.abs(from.x), Math.abs(to.x));
  const reachY = Math.max(Math.abs(from.y), Math.abs(to.y));
  const side = SIDE + NUDGE + reachX;
  const top = TOP + reachY;
  const bottom = (captioned ? captionTop(aspect) - ABOVE_CAPTION : BOTTOM) - reachY;
  const room = {
    x: side + random.between(-NUDGE, NUDGE),
    y: top,
    width: 1 - 2 * side,
    height: bottom - top,
  };
  if (!third) return room;
  return aspect < PORTRAIT ? lowerPart(room) : thirdOf(room, third);
}

function thirdOf(room: Box, side: 'left' | 'right'): Box {
  const width = room.width * 0.48;
  return { ...room, x: side === 'left' ? room.x : room.x + room.width - width, width };
}

function lowerPart(room: Box): Box {
  return { ...room, y: room.y + room.height * 0.45, height: room.height * 0.55 };
}
