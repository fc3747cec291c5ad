import type { Box } from '../box.ts';
import { blendBoxes } from '../blend-boxes.ts';
import type { Act, Offset } from '../figure.ts';
import type { Layer, VisualFacts } from '../timeline.ts';
import type { Place } from './compose-players.ts';
import { headInPicture } from './head-in-picture.ts';
import { placeInPicture } from './place-in-picture.ts';
import type { CameraPath } from './plan-camera.ts';
import { seeFigure } from './see-plane.ts';
import type { ShotStage } from './shot-stage.ts';

/** Somebody whose own picture fills the frame. */
export type PictureHost = { layer: Layer; visual: VisualFacts };

export type BodiesStage = {
  camera: CameraPath;
  /** All who are put into the frame. */
  places: readonly Place[];
  host: PictureHost | undefined;
  actsOf(place: Place): Act[];
};

/** Where something is seen: at both ends of the camera's move when all have come to their places, and at each moment. */
export type Sight = { from: Box; to: Box; at: readonly Box[] };

/** Somebody in a shot, and where things of theirs are seen. */
export type Body = {
  /** Where they are when they have come to their place; whose picture fills the frame: at the end. */
  place: Place;
  /** Where their body is at each moment. */
  at: readonly Box[];
  /** Something that goes with them. */
  carry(box: Box): Sight;
  /** Something that stands as far away as they do. */
  leave(box: Box): Sight;
};

/** All in a shot at moments that are near enough to each other that nobody passes another between two of them. */
export function watchBodies(stage: ShotStage, { host, ...watch }: BodiesStage): Body[] {
  const { camera, places, actsOf } = watch;
  const walks = places.flatMap((place) => walksOf(actsOf(place)));
  const frames = momentsOf(stage, walks);
  const length = Math.max(1, stage.endFrame - stage.startFrame - 1);
  const shares = frames.map((frame) => (frame - stage.startFrame) / length);
  const standing = places.map((place): Body => {
    const leave = (box: Box) => moving(seeFigure(camera, place.depth, box), shares);
    const own = leave(place.box);
    const offsets = frames.map((frame) => walkAt(walksOf(actsOf(place)), frame));
    const carry = (box: Box) => {
      const { from, to, at } = leave(box);
      return {
        from,
        to,
        at: at.map((seen, index) => goWith(seen, own.at[index]!, offsets[index]!)),
      };
    };
    return { place, at: carry(place.box).at, carry, leave };
  });
  return [...standing, ...(host ? [hostBody(host, stage, { camera, shares })] : [])];
}

function moving({ from, to }: { from: Box; to: Box }, shares: readonly number[]): Sight {
  return { from, to, at: shares.map((share) => blendBoxes(from, to, share)) };
}

type Walk = Extract<Act, { kind: 'walk' }>;

function walksOf(acts: readonly Act[]): Walk[] {
  return acts.filter((act) => act.kind === 'walk');
}

const MOMENTS = 7;
const MOMENTS_OF_A_WALK = 16;

/** Frames: all over the shot, and closer to each other while somebody walks. */
function momentsOf({ startFrame, endFrame }: ShotStage, walks: readonly Walk[]): number[] {
  const last = Math.max(startFrame, endFrame - 1);
  const spread = (from: number, to: number, count: number) =>
    Array.from({ length: count }, (_, index) => from + ((to - from) * index) / (count - 1));
  const frames = [
    ...spread(startFrame, last, MOMENTS),
    ...walks.flatMap((walk) => spread(walk.startFrame, walk.endFrame, MOMENTS_OF_A_WALK)),
  ];
  return [...new Set(frames.map((frame) => Math.min(last, Math.round(frame))))].toSorted(
    (a, b) => a - b,
  );
}

const HERE: Offset = { x: 0, y: 0, scale: 1 };

function walkAt(walks: readonly Walk[], frame: number): Offset {
  const walk = walks.findLast(({ startFrame }) => frame >= startFrame) ?? walks[0];
  if (!walk) return HERE;
  const { from, to, startFrame, endFrame } = walk;
  const share = Math.min(1, Math.max(0, (frame - startFrame) / (endFrame - startFrame)));
  const mix = (side: keyof Offset) => from[side] + (to[side] - from[side]) * share;
  return { x: mix('x'), y: mix('y'), scale: mix('scale') };
}

/** Something on a body goes and grows with it, from its feet. */
function goWith(box: Box, body: Box, { x, y, scale }: Offset): Box {
  const foot = { x: body.x + body.width / 2, y: body.y + body.height };
  return {
    x: foot.x + (box.x - foot.x) * scale + x,
    y: foot.y + (box.y - foot.y) * scale + y,
    width: box.width * scale,
    height: box.height * scale,
  };
}

type Watching = { camera: CameraPath; shares: readonly number[] };

function hostBody(
  { layer, visual }: PictureHost,
  { durationSeconds, aspect }: ShotStage,
  { camera, shares }: Watching,
): Body {
  const headAt = (share: number) => headInPicture(layer, visual, { durationSeconds, share });
  const placeAt = (share: number) => placeInPicture(layer, aspect, headAt(share));
  const place = placeAt(1);
  if (!headAt(1)) {
    const see = (box: Box) => moving(seeFigure(camera, place.depth, box), shares);
    return { place, at: see(place.box).at, carry: see, leave: see };
  }
  const begins = placeAt(0).box;
  return {
    place,
    at: shares.map((share) => placeAt(share).box),
    carry: (box) => moving({ from: shiftWith(box, place.box, begins), to: box }, shares),
    leave: (box) => moving({ from: box, to: box }, shares),
  };
}

/** At the same place of a body that is elsewhere and larger or smaller, as large as it is. */
function shiftWith(box: Box, body: Box, other: Box): Box {
  const part = {
    x: (box.x + box.width / 2 - body.x) / body.width,
    y: (box.y - body.y) / body.height,
  };
  return {
    ...box,
    x: other.x + part.x * other.width - box.width / 2,
    y: other.y + part.y * other.height,
  };
}
