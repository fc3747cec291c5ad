import type { CameraMove, MoveSpeed } from '@callsheet/screenplay';
import type { Random } from '../random.ts';

/**
 * Where the camera is against where it was set up: how many times larger things on the mark are (1
 * or more), its offset in fractions of the frame (right, down), by as much as they move the other
 * way, and how far it has turned, by as much as everything moves the other way.
 */
export type Pose = { zoom: number; x: number; y: number; turn?: Point };

/**
 * What a move does to depth. `turn`: the camera turns or its lens closes in, and all planes move
 * alike. `travel`: the camera goes, and near planes move more than far ones. `pivot`: it goes around
 * the mark, and what is behind moves against what is before. `follow`: it goes along with the cast,
 * who keep their place.
 */
export type CameraResponse = 'turn' | 'travel' | 'pivot' | 'follow';

/** The camera at the first and last frame. `aim`: the point of the frame that a zoom enlarges from. */
export type CameraPath = { from: Pose; to: Pose; response: CameraResponse; aim: Point };

export type CameraRequest = {
  move: CameraMove;
  speed?: MoveSpeed | undefined;
  durationSeconds: number;
  random: Random;
  /** What it closes in on, in the frame as set up, and where that comes to be; absent: a little above the middle. */
  focus?: { at: Point; comesTo: Point } | undefined;
  /** How many times larger the tight end of a push or a zoom is; absent: by the length of the shot. */
  closeness?: number | undefined;
  /** Which way a move without a direction goes; absent: the seed's. */
  heading?: -1 | 1 | undefined;
  /** Share of the usual way and closeness; absent: all of it. */
  strength?: number | undefined;
  /** Where the ground meets the sky in the frame: what is far stays there when the camera comes nearer. */
  horizon?: number | undefined;
  /** Nothing in the picture moves by itself: a locked camera drifts over it, or it would be a still. */
  isLifeless?: boolean | undefined;
};

type Point = { x: number; y: number };

/** A camera that stays where it is. */
export const LOCKED: CameraPath = {
  from: { zoom: 1, x: 0, y: 0 },
  to: { zoom: 1, x: 0, y: 0 },
  response: 'turn',
  aim: { x: 0.5, y: 0.5 },
};

/** Room left around a handheld frame, as a fraction of it; the painter's shake stays inside. */
export const SHAKE_REACH = 0.012;

/** Where eyes are: what a zoom enlarges from when nothing else is told. */
const EYE_LEVEL = 0.45;

/** The path of a named camera move. Short shots move less far, so that the speed stays watchable. */
export function planCamera(request: CameraRequest): CameraPath {
  const aim = aimOf(request);
  return { ...pathOf(request, aim), aim };
}

function aimOf({ horizon = EYE_LEVEL }: CameraRequest): Point {
  return { x: 0.5, y: Math.min(0.8, Math.max(0.2, horizon)) };
}

type Path = Omit<CameraPath, 'aim'>;

function pathOf(request: CameraRequest, aim: Point): Path {
  const { move, random } = request;
  const pace = paceOf(request);
  const side = request.heading ?? random.sign();
  const rest = { zoom: 1, x: 0, y: 0 };
  const tight = tightPose(request, { zoom: request.closeness ?? 1 + 0.34 * pace, aim });
  const across = (reach: number, way: number, response: CameraResponse, zoom = 1) =>
    path({ zoom, x: -way * reach, y: 0 }, { zoom, x: way * reach, y: 0 }, response);
  const upwards = (reach: number, way: number, response: CameraResponse) =>
    path({ zoom: 1, x: 0, y: way * reach }, { zoom: 1, x: 0, y: -way * reach }, response);
  switch (move) {
    case 'push-in':
      return path(rest, tight, 'travel');
    case 'zoom-in':
      return path(rest, tight, 'turn');
    case 'pull-out':
      return path(tight, rest, 'travel');
    case 'zoom-out':
      return path(tight, rest, 'turn');
    case 'pan-left':
    case 'pan-right':
      return across(0.085 * pace, move === 'pan-left' ? -1 : 1, 'turn');
    case 'tilt-up':
    case 'tilt-down':
      return upwards(0.07 * pace, move === 'tilt-up' ? 1 : -1, 'turn');
    case 'crane-up':
    case 'crane-down':
      return upwards(0.08 * pace, move === 'crane-up' ? 1 : -1, 'travel');
    case 'track-left':
    case 'track-right':
    case 'track':
      return across(
        0.09 * pace,
        move === 'track' ? side : move === 'track-left' ? -1 : 1,
        'travel',
      );
    case 'follow':
      return across(0.17 * pace, side, 'follow');
    case 'orbit':
      return orbit(0.17 * pace, side);
    case 'handheld':
      return breathe(random);
    case 'static':
      return request.isLifeless ? breathe(random) : path(rest, rest, 'turn');
  }
}

/** Around the mark, and a little nearer to it on the way. */
function orbit(reach: number, way: number): Path {
  return path({ zoom: 1, x: -way * reach, y: 0 }, { zoom: 1.07, x: way * reach, y: 0 }, 'pivot');
}

const SPEEDS: Record<MoveSpeed, number> = { slow: 0.62, fast: 1.5 };

function paceOf({ durationSeconds, speed, strength = 1 }: CameraRequest): number {
  const asked = speed ? SPEEDS[speed] : 1;
  return Math.min(1.4, Math.max(0.35, durationSeconds / 4) * asked) * strength;
}

function path(from: Pose, to: Pose, response: CameraResponse): Path {
  return { from, to, response };
}

function tightPose({ focus }: CameraRequest, { zoom, aim }: { zoom: number; aim: Point }): Pose {
  const pose = { zoom, x: 0, y: 0 };
  if (!focus) return pose;
  const { at, comesTo } = focus;
  const turn = {
    x: aim.x + (at.x - aim.x) * zoom - comesTo.x,
    y: aim.y + (at.y - aim.y) * zoom - comesTo.y,
  };
  return { ...pose, turn };
}

/** Under 2 % of drift, in a direction of the seed's. */
function breathe(random: Random): Path {
  const angle = random.between(0, Math.PI * 2);
  const near = { zoom: random.between(1.012, 1.02), x: 0, y: 0 };
  const far = { zoom: 1, x: Math.cos(angle) * 0.005, y: Math.sin(angle) * 0.004 };
  return random.sign() > 0 ? path(far, near, 'travel') : path(near, far, 'travel');
}
