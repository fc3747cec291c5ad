import type { Box } from '../box.ts';
import type { CameraPath, CameraResponse, Pose } from './plan-camera.ts';

export type PlaneMove = { from: Box; to: Box };

/**
 * Where something of a set is seen at both ends of a camera move. `depth` is how large things are at
 * its distance: 1 on the mark, 0 at the horizon, above 1 before the mark. `box` is its place in the
 * frame as set up.
 */
export function seePlane(path: CameraPath, depth: number, box: Box): PlaneMove {
  return {
    from: seeFrom(path.from, path, { depth, box }),
    to: seeFrom(path.to, path, { depth, box }),
  };
}

/** Somebody who stands there: the camera may go along with them, or around them and whom they are with. */
export function seeFigure(path: CameraPath, depth: number, box: Box): PlaneMove {
  if (path.response === 'follow') return { from: box, to: box };
  if (path.response !== 'pivot') return seePlane(path, depth, box);
  return {
    from: seeFrom(path.from, path, { depth, box: goAround(box, path.from, path) }),
    to: seeFrom(path.to, path, { depth, box: goAround(box, path.to, path) }),
  };
}

/** How far around the mark a camera is for its offset, in radians a frame's width. */
const ORBIT_ANGLE = 2.6;
/** How much larger somebody gets who is a frame's width nearer. */
const NEARER = 1.15;

/**
 * Where somebody beside the mark is seen by a camera that has gone around it: who is on the side it
 * has gone to is nearer, the other farther, and both are closer to the middle.
 */
function goAround(box: Box, pose: Pose, { aim }: CameraPath): Box {
  const angle = pose.x * ORBIT_ANGLE;
  const aside = box.x + box.width / 2 - 0.5;
  const size = 1 + NEARER * aside * Math.sin(angle);
  const width = box.width * size;
  return {
    x: 0.5 + aside * Math.cos(angle) - width / 2,
    y: aim.y + (box.y - aim.y) * size,
    width,
    height: box.height * size,
  };
}

/** What a plane must hold beyond the frame on each side, in fractions of the frame, so that no end of the move looks past it. */
export function planeReach(path: CameraPath, depth: number): number {
  const { from, to } = seePlane(path, depth, { x: 0, y: 0, width: 1, height: 1 });
  const missing = [from, to].flatMap(({ x, y, width, height }) => [
    x / width,
    y / height,
    (1 - x - width) / width,
    (1 - y - height) / height,
  ]);
  return Math.max(0, ...missing);
}

type Seen = { depth: number; box: Box };

function seeFrom(pose: Pose, path: CameraPath, { depth, box }: Seen): Box {
  const { zoom, x, y } = poseFor(pose, path, depth);
  const { aim } = path;
  return {
    x: aim.x + (box.x - aim.x) * zoom - x,
    y: aim.y + (box.y - aim.y) * zoom - y,
    width: box.width * zoom,
    height: box.height * zoom,
  };
}

/** The same camera move, as much of it as something at a depth makes. */
export function pathFor(path: CameraPath, depth: number): CameraPath {
  const { from, to } = path;
  return {
    ...path,
    from: poseFor(from, path, depth),
    to: poseFor(to, path, depth),
    response: 'turn',
  };
}

function poseFor(pose: Pose, { response }: CameraPath, depth: number): Pose {
  const share = SHARES[response](depth);
  const { x, y } = pose.turn ?? { x: 0, y: 0 };
  return {
    zoom: response === 'turn' ? pose.zoom : zoomAt(depth, pose.zoom),
    x: pose.x * share + x,
    y: pose.y * share + y,
  };
}

const SHARES: Record<CameraResponse, (depth: number) => number> = {
  turn: () => 1,
  travel: (depth) => depth,
  follow: (depth) => depth,
  // What is before the mark passes the other way, and faster.
  pivot: (depth) => (depth - 1) * (depth > 1 ? 2 : 1),
};

/** A camera that comes so near that the mark is `zoom` times as large makes what is far hardly larger. */
function zoomAt(depth: number, zoom: number): number {
  return 1 / Math.max(0.2, 1 - depth * (1 - 1 / zoom));
}
