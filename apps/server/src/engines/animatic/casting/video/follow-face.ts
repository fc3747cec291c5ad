import type { Box, Face, HeadAt } from '@callsheet/animatic';
import { openVideoPicture } from '../../picture/open-video-picture.ts';
import type { CastingJob } from '../casting-job.ts';
import { findFaces } from '../faces/find-faces.ts';
import { markFace } from '../faces/mark-face.ts';
import { headOfFace } from '../look/head-of-face.ts';
import type { Raster } from '../look/raster.ts';
import type { LipsAt } from './find-talks.ts';
import { isCut } from './is-cut.ts';

type Video = Extract<CastingJob['source'], { kind: 'video' }>;

/** The head and the lips of whom a video shows, in order of time; none where no face is seen. */
export type FollowedFace = { heads: HeadAt[]; lips: LipsAt[] };

/** A moment at which the faces of a video have been found, largest first. */
export type KnownFaces = { seconds: number; faces: readonly Face[] };

/** Syllables are about this short. */
const STEP_SECONDS = 0.25;
/** A long video is looked at less often. */
const MOST_STEPS = 48;
/** Pixels of the longer side. */
const LOOK_SIDE = 640;
/** To find a face costs as much as to follow it for ten seconds. */
const MOST_SCENES = 6;

/**
 * Follows the largest face of a video, from cut to cut. Where it is known at a moment of a scene it is
 * followed from there, else from the middle of the scene. @throws Error from the decoder.
 */
export async function followFace(video: Video, known: KnownFaces): Promise<FollowedFace> {
  const scenes = cutScenes(watch(video)).slice(0, MOST_SCENES);
  const steps: Step[] = [];
  for (const scene of scenes) {
    const start = await startIn(scene, known);
    if (start) steps.push(...(await followBothWays(scene, start)));
  }
  return {
    heads: steps.map(({ seconds, face }) => ({ seconds, box: roundBox(headOfFace(face, null)) })),
    lips: steps.map(({ seconds, opening }) => ({ seconds, opening })),
  };
}

/** Facts travel as JSON. */
function roundBox({ x, y, width, height }: Box): Box {
  const round = (value: number) => Math.round(value * 1e4) / 1e4;
  return { x: round(x), y: round(y), width: round(width), height: round(height) };
}

type Shown = { seconds: number; raster: Raster };
type Step = { seconds: number; face: Box; opening: number };

function watch({ path, format, durationSeconds, ...video }: Video): Shown[] {
  const scale = Math.min(1, LOOK_SIDE / Math.max(video.width, video.height));
  const width = Math.max(2, Math.round(video.width * scale));
  const height = Math.max(2, Math.round(video.height * scale));
  const picture = openVideoPicture({ path, format, width, height });
  const count = Math.min(MOST_STEPS, Math.max(1, Math.floor(durationSeconds / STEP_SECONDS)));
  const pictures = Array.from({ length: count }, (_, index) => {
    const seconds = Math.round(((index + 0.5) * durationSeconds * 1000) / count) / 1000;
    picture.show(seconds);
    return {
      seconds,
      raster: { width, height, rgba: Uint8Array.from(picture.surface.canvas.data()) },
    };
  });
  picture.close();
  return pictures;
}

function cutScenes(pictures: readonly Shown[]): Shown[][] {
  const scenes: Shown[][] = [];
  pictures.forEach((picture, index) => {
    const before = pictures[index - 1];
    if (!before || isCut(before.raster, picture.raster)) scenes.push([picture]);
    else scenes.at(-1)!.push(picture);
  });
  return scenes;
}

type Start = { seconds: number; face: Box };

async function startIn(scene: readonly Shown[], known: KnownFaces): Promise<Start | undefined> {
  const { seconds } = known;
  const [knownFace] = known.faces;
  const isInside = scene[0]!.seconds <= seconds && seconds <= scene.at(-1)!.seconds;
  if (isInside && knownFace) return { seconds, face: knownFace.box };
  const middle = scene[scene.length >> 1]!;
  const [face] = await findFaces(middle.raster);
  return face && { seconds: middle.seconds, face: face.box };
}

async function followBothWays(scene: readonly Shown[], { seconds, face }: Start): Promise<Step[]> {
  const before = scene.filter((picture) => picture.seconds < seconds).toReversed();
  const after = scene.filter((picture) => picture.seconds >= seconds);
  const back = await followOn(face, before);
  return [...back.toReversed(), ...(await followOn(face, after))];
}

async function followOn(face: Box, pictures: readonly Shown[]): Promise<Step[]> {
  const steps: Step[] = [];
  let around = face;
  for (const { seconds, raster } of pictures) {
    const { marks, mouth } = await markFace(raster, around);
    const now = roomFor(marks);
    if (steps.length > 0 && isLost(around, now)) break;
    around = now;
    const opening = (mouth.height * raster.height) / Math.max(1e-6, mouth.width * raster.width);
    steps.push({ seconds, face: inShapeOf(face, around), opening });
  }
  return steps;
}

/** In so short a time no head gets this much nearer or further, nor goes its own width. */
const MOST_GROWTH = 1.4;

function isLost(before: Box, now: Box): boolean {
  const growth = now.height / Math.max(1e-6, before.height);
  const shift = Math.abs(now.x + now.width / 2 - before.x - before.width / 2);
  return growth > MOST_GROWTH || growth < 1 / MOST_GROWTH || shift > before.width;
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
function inShapeOf(found: Box, { x, y, width, height }: Box): Box {
  const like = (found.width / found.height) * height;
  return { x: x + (width - like) / 2, y, width: like, height };
}
