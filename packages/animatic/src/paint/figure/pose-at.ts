import type { Box } from '../../box.ts';
import { FRAMES_A_STEP, type Act, type FigureStance, type Offset } from '../../figure.ts';
import { refKey } from '../../staging/choose-set.ts';
import type { PictureRef } from '../../timeline.ts';
import { boxAt, type Moment } from '../layer-at.ts';
import { liveAt } from './live-at.ts';
import { talkAt, type Talk } from './talk-at.ts';

/** Who has a stance, at both ends of the camera's move: a cut-out of a reference, or a silhouette of a name. */
export type Posed = { from: Box; to: Box; stance?: FigureStance } & (
  { ref: PictureRef } | { name: string }
);

/** A figure at a frame. Shears and lifts are fractions of its height. */
export type FigurePose = {
  /** Its body in the frame, in fractions of the output. */
  box: Box;
  /** 1 as in its picture, -1 mirrored. */
  facing: -1 | 1;
  /** While one picture goes over into its mirrored one: how far. `facing` is the one seen more. */
  fade?: number;
  /** Share of its width: who turns is narrower on the way. */
  breadth: number;
  /** How far the head is to the side of the feet. */
  lean: number;
  /** How far the head alone is further to the side. */
  tilt: number;
  /** How much higher than at rest the chest is. */
  breath: number;
  /** How much lower the head is. */
  nod: number;
  /** How far the feet are off the ground. */
  lift: number;
  talk: Talk;
};

/** What a figure does at a frame: everything that is not the camera's. */
export function poseAt(figure: Posed, moment: Moment): FigurePose {
  const { timeline, frame } = moment;
  const stance = figure.stance!;
  const box = boxAt({ ...figure, depth: 'figure' }, moment);
  const talk = talkAt(timeline, 'ref' in figure ? figure.ref : figure, frame);
  const isMirrored = stance.isMirrored === true;
  const rest = {
    facing: sign(isMirrored),
    breadth: 1,
    lean: 0,
    tilt: 0,
    breath: 0,
    nod: 0,
    lift: 0,
  };
  if (stance.isThing) return { ...rest, ...carry(box, stance.acts, frame), talk };
  const own = liveAt('ref' in figure ? refKey(figure.ref) : figure.name, talk, moment);
  const walk = walkAt(stance.acts, frame);
  const body = offset(box, walk.offset);
  const room = roomToRise(body, stance);
  const turn = turnAt(stance.acts, frame);
  const doing = gestures(stance.acts, {
    frame,
    highest: Math.min(HIGHEST_JUMP, room.overHead, room.underFrame),
  });
  if (stance.isLying) {
    const facing = sign(isMirrored !== turn.isMirrored);
    return { ...rest, box: body, facing, breath: own.breath * LYING_BREATH, talk };
  }
  return {
    box: body,
    facing: sign(isMirrored !== turn.isMirrored),
    ...(turn.fade !== undefined && { fade: turn.fade }),
    breadth: turn.breadth,
    lean: own.lean + walk.lean + doing.lean + turn.lean,
    tilt: own.tilt + doing.tilt + turn.tilt,
    breath: own.breath,
    nod: own.nod + doing.nod,
    lift: Math.min(walk.lift, room.underFrame) + doing.lift,
    talk,
  };
}

function sign(isMirrored: boolean): -1 | 1 {
  return isMirrored ? -1 : 1;
}

/** Who lies is low: a breath is more of their height. */
const LYING_BREATH = 2.5;

/** Of a body's height. */
const HIGHEST_JUMP = 0.2;
/** Of the frame's height: what stays free over a head that jumps. */
const HEADROOM = 0.025;

/** How far a body can go up before its head leaves the frame, and before its picture's cut comes into it. */
function roomToRise({ y, height }: Box, { head, isCutOff }: FigureStance) {
  return {
    overHead: Math.max(0, (y + head.y * height - HEADROOM) / height),
    underFrame: isCutOff ? Math.max(0, (y + height - 1) / height) : Infinity,
  };
}

/** A thing in a hand goes where the hand goes. */
function carry(box: Box, acts: readonly Act[], frame: number) {
  const { offset: by, lift } = walkAt(acts, frame);
  return { box: offset(box, by), lift };
}

type Walking = { offset: Offset; lean: number; lift: number };

const STILL: Offset = { x: 0, y: 0, scale: 1 };

function walkAt(acts: readonly Act[], frame: number): Walking {
  const walks = acts.filter((act) => act.kind === 'walk');
  const [first] = walks;
  if (!first) return { offset: STILL, lean: 0, lift: 0 };
  if (frame < first.startFrame) return { offset: first.from, lean: 0, lift: 0 };
  const walk = walks.findLast(({ startFrame }) => frame >= startFrame)!;
  if (frame >= walk.endFrame) return { offset: walk.to, lean: 0, lift: 0 };
  const share = (frame - walk.startFrame) / (walk.endFrame - walk.startFrame);
  const gone = smooth(share);
  const mix = (from: number, to: number) => from + (to - from) * gone;
  const { from, to } = walk;
  const pace = Math.sin(share * Math.PI) ** 0.5;
  const step = ((frame - walk.startFrame) / FRAMES_A_STEP[walk.isRun ? 'run' : 'walk']) * Math.PI;
  const heading = Math.sign(to.x - from.x);
  return {
    offset: { x: mix(from.x, to.x), y: mix(from.y, to.y), scale: mix(from.scale, to.scale) },
    lean: (heading * (walk.isRun ? 0.04 : 0.015) + 0.012 * Math.sin(step)) * pace,
    // Highest when one leg passes the other, twice in a stride.
    lift: (walk.isRun ? 0.03 : 0.014) * Math.abs(Math.sin(step)) * pace,
  };
}

/** Slow in, slow out, steady between. */
function smooth(share: number): number {
  const edge = 0.18;
  const rise = (t: number) => (t * t) / (2 * edge);
  const whole = 1 - edge;
  if (share < edge) return rise(share) / whole;
  if (share > 1 - edge) return 1 - rise(1 - share) / whole;
  return (share - edge / 2) / whole;
}

function offset({ x, y, width, height }: Box, by: Offset): Box {
  const middle = x + width / 2;
  const foot = y + height;
  return {
    x: middle - (width * by.scale) / 2 + by.x,
    y: foot - height * by.scale + by.y,
    width: width * by.scale,
    height: height * by.scale,
  };
}

type Turned = Pick<FigurePose, 'fade' | 'breadth' | 'lean' | 'tilt'> & { isMirrored: boolean };

/**
 * The head leads, the body leans after it and narrows a little; in the middle the picture goes over
 * into its mirrored one. A face from the front has no other side: it only comes to lean that way.
 */
function turnAt(acts: readonly Act[], frame: number): Turned {
  const turned: Turned = { isMirrored: false, breadth: 1, lean: 0, tilt: 0 };
  for (const act of acts) {
    if (act.kind !== 'turn' || frame < act.startFrame) continue;
    const length = act.endFrame - act.startFrame;
    const gone = Math.min(length, frame - act.startFrame);
    const swing = Math.sin((gone / length) * Math.PI);
    const stays = act.mirrors ? 0 : 0.5 - Math.cos((gone / length) * Math.PI) / 2;
    turned.breadth *= 1 - (act.mirrors ? NARROWING : NARROWING / 2) * swing;
    turned.lean += act.towards * (0.024 * swing + 0.012 * stays);
    turned.tilt += act.towards * (0.026 * swing + 0.018 * stays);
    if (!act.mirrors) continue;
    const share = (gone - (length - FADE_FRAMES) / 2) / FADE_FRAMES;
    if (share > 0.5) turned.isMirrored = !turned.isMirrored;
    if (share > 0 && share < 1) turned.fade = share;
  }
  return turned;
}

const NARROWING = 0.2;
/** From one picture to the mirrored one. */
const FADE_FRAMES = 6;

function gestures(acts: readonly Act[], { frame, highest }: { frame: number; highest: number }) {
  const sum = { lean: 0, tilt: 0, nod: 0, lift: 0 };
  for (const act of acts) {
    if (frame < act.startFrame || frame >= act.endFrame) continue;
    const share = (frame - act.startFrame) / (act.endFrame - act.startFrame);
    const held = Math.min(1, Math.sin(share * Math.PI) * 1.8);
    if (act.kind === 'look') {
      sum.tilt += act.towards * 0.045 * held;
      sum.lean += act.towards * 0.008 * held;
    }
    if (act.kind === 'gesture') {
      sum.lean += act.towards * 0.022 * held;
      sum.tilt += act.towards * 0.014 * Math.sin(share * Math.PI * 5) * held;
    }
    if (act.kind === 'sway') sum.lean += 0.03 * Math.sin(share * Math.PI * act.beats * 2) * held;
    if (act.kind === 'jump') {
      sum.lift += highest * Math.max(0, Math.sin((share * 1.3 - 0.15) * Math.PI));
      // Where there is little room to rise, more of it is in the knees.
      sum.nod += (share < 0.12 || share > 0.88 ? 0.03 : 0) * (highest < 0.1 ? 2 : 1);
    }
  }
  return sum;
}
