import type { Box, Face, HeadAt } from '@callsheet/animatic';
import { markFace } from '../faces/mark-face.ts';
import { headOfFace } from '../look/head-of-face.ts';
import type { Raster } from '../look/raster.ts';
import type { LipsAt } from './find-talks.ts';

/** A moment at which the faces of a video are known. */
export type KnownFaces = { seconds: number; faces: readonly Face[] };

export type FollowRequest = {
  durationSeconds: number;
  /** In order of time. */
  known: readonly KnownFaces[];
  /** The picture at a moment; its bytes are good until the next call. */
  show(seconds: number): Raster;
};

/** The head and the lips of whom a video shows, in order of time; none where no face is known. */
export type FollowedFace = { heads: HeadAt[]; lips: LipsAt[] };

/** Syllables are about this short. */
const STEP_SECONDS = 0.25;
/** A long video is looked at less often. */
const MOST_STEPS = 48;

/**
 * Follows the largest face between the moments at which it was found: from each of them to half way to
 * its neighbours, so that what goes astray is soon put right.
 */
export async function followFace(request: FollowRequest): Promise<FollowedFace> {
  const { known } = request;
  const moments = momentsOf(request);
  const steps: Step[] = [];
  for (const [index, { seconds, face }] of whoIsFollowed(known).entries()) {
    const near = moments.filter((moment) => nearest(known, moment) === index);
    if (face) steps.push(...(await followAround({ seconds, face, near }, request.show)));
  }
  return {
    heads: steps.map(({ seconds, face }) => ({ seconds, box: headOfFace(face, null) })),
    lips: steps.map(({ seconds, opening }) => ({ seconds, opening })),
  };
}

type Step = { seconds: number; face: Box; opening: number };

function momentsOf({ durationSeconds }: FollowRequest): number[] {
  const count = Math.min(MOST_STEPS, Math.max(1, Math.floor(durationSeconds / STEP_SECONDS)));
  const step = durationSeconds / count;
  return Array.from(
    { length: count },
    (_, index) => Math.round((index + 0.5) * step * 1000) / 1000,
  );
}

function nearest(known: readonly KnownFaces[], moment: number): number {
  const distances = known.map(({ seconds }) => Math.abs(seconds - moment));
  return distances.indexOf(Math.min(...distances));
}

type Followed = { seconds: number; face: Box | undefined };

/** The face that is where the one before was, else the largest. */
function whoIsFollowed(known: readonly KnownFaces[]): Followed[] {
  let before: Box | undefined;
  return known.map(({ seconds, faces }) => {
    const boxes = faces.map(({ box }) => box);
    const face = boxes.find((box) => before && shareArea(box, before)) ?? boxes[0];
    before = face ?? before;
    return { seconds, face };
  });
}

function shareArea(a: Box, b: Box): boolean {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0;
}

type Around = { seconds: number; face: Box; near: readonly number[] };

async function followAround(
  { seconds, face, near }: Around,
  show: FollowRequest['show'],
): Promise<Step[]> {
  const pictures = near.map((moment) => {
    const raster = show(moment);
    return { seconds: moment, raster: { ...raster, rgba: Uint8Array.from(raster.rgba) } };
  });
  const after = pictures.filter((picture) => picture.seconds >= seconds);
  const before = pictures.filter((picture) => picture.seconds < seconds).toReversed();
  const back = await followOn(face, before);
  return [...back.toReversed(), ...(await followOn(face, after))];
}

type Shown = { seconds: number; raster: Raster };

async function followOn(face: Box, pictures: readonly Shown[]): Promise<Step[]> {
  const steps: Step[] = [];
  let around = face;
  for (const { seconds, raster } of pictures) {
    const { marks, mouth } = await markFace(raster, around);
    around = roomFor(marks);
    const opening = (mouth.height * raster.height) / Math.max(1e-6, mouth.width * raster.width);
    steps.push({ seconds, face: likeBefore(around, face), opening });
  }
  return steps;
}

/** Landmarks end at the brows and the jaw; they are found best with some room around. */
function roomFor({ x, y, width, height }: Box): Box {
  return {
    x: Math.max(0, x - width * 0.12),
    y: Math.max(0, y - height * 0.12),
    width: width * 1.24,
    height: height * 1.18,
  };
}

/** Around the same middle, in the shape of the face as it was found. */
function likeBefore({ x, y, width, height }: Box, found: Box): Box {
  const like = (found.width / found.height) * height;
  return { x: x + (width - like) / 2, y, width: like, height };
}
