import type { CastRef, Screenplay, Shot } from '@callsheet/screenplay';
import { writeCaptions } from './captions/write-captions.ts';
import { createRandom } from './random.ts';
import { refKey } from './staging/choose-set.ts';
import { showFirstFrame } from './staging/show-first-frame.ts';
import { stageShot } from './staging/stage-shot.ts';
import type { Box, Clip, Timeline, VisualFacts } from './timeline.ts';

export type TimelineRequest = {
  screenplay: Screenplay;
  /** Every reference of the cast, and the first frame when there is one. */
  visuals: VisualFacts[];
  /** Pixels. */
  width: number;
  height: number;
  durationSeconds: number;
  /** 32-bit; another seed is another film. */
  seed: number;
  /** Text at the bottom right; absent: none. */
  watermark?: string;
};

const FPS = 30;
/** 0.2 s, only where the prompt asks for it. */
const DISSOLVE_FRAMES = 6;

/**
 * Decides every frame of a film: `durationSeconds * 30` frames tiled by clips, what each layer shows
 * and where it moves, and the captions. Same request, same timeline.
 */
export function buildTimeline(request: TimelineRequest): Timeline {
  const { screenplay, width, height, seed, watermark } = request;
  const frameCount = frameAt(request.durationSeconds);
  const clips = cutShots(screenplay.shots, frameCount).flatMap((cut) => clipsOf(cut, request));
  return {
    width,
    height,
    fps: FPS,
    frameCount,
    seed,
    clips,
    speech: writeCaptions({ screenplay, width, height, frameCount, frameAt }),
    ...(watermark && { watermark }),
  };
}

type Cut = { shot: Shot; startFrame: number; endFrame: number };

function frameAt(seconds: number): number {
  return Math.round(seconds * FPS);
}

/** Each shot ends where the next begins; a shot too short for a frame is not seen. */
function cutShots(shots: Shot[], frameCount: number): Cut[] {
  const starts = shots.map((shot, index) =>
    index === 0 ? 0 : Math.min(frameAt(shot.startSeconds), frameCount),
  );
  return shots
    .map((shot, index) => ({
      shot,
      startFrame: starts[index]!,
      endFrame: starts[index + 1] ?? frameCount,
    }))
    .filter((cut) => cut.endFrame > cut.startFrame);
}

function clipsOf(cut: Cut, request: TimelineRequest): Clip[] {
  const firstFrame = request.visuals.find((visual) => visual.ref === 'first-frame');
  const opening =
    firstFrame && cut.startFrame === 0
      ? showFirstFrame({ visual: firstFrame, ...cut, aspect: request.width / request.height })
      : undefined;
  const startFrame = opening?.endFrame ?? cut.startFrame;
  const dissolveFrames = opening ? DISSOLVE_FRAMES * 2 : askedDissolve(cut);
  const staged = { ...cut, startFrame };
  const clip = startFrame < cut.endFrame ? [stagedClip(staged, dissolveFrames, request)] : [];
  return [...(opening ? [opening] : []), ...clip].map(roundBoxes);
}

function stagedClip(cut: Cut, dissolveFrames: number, request: TimelineRequest): Clip {
  const { shot, startFrame, endFrame } = cut;
  const firstFrame = request.visuals.find((visual) => visual.ref === 'first-frame');
  return {
    shotNumber: shot.number,
    startFrame,
    endFrame,
    framing: shot.framing,
    move: shot.move,
    dissolveFrames: Math.min(dissolveFrames, endFrame - startFrame),
    layers: stageShot({
      shot,
      durationSeconds: (endFrame - startFrame) / FPS,
      aspect: request.width / request.height,
      cast: castOf(shot.cast, request),
      ...(firstFrame && { firstFrame }),
      random: createRandom(request.seed, shot.number),
      startSecondsOf: (visual) => secondsShownBefore(visual, startFrame, request),
      sideOf: (visual) => sideOf(visual, request),
    }),
  };
}

/** Left to right in the order the film first names them: a person keeps their side across cuts. */
function castOf(cast: CastRef[], request: TimelineRequest): VisualFacts[] {
  const inShot = new Set(cast.map(refKey));
  return billing(request)
    .filter((key) => inShot.has(key))
    .flatMap((key) => request.visuals.find((visual) => refKey(visual.ref) === key) ?? []);
}

function billing({ screenplay }: TimelineRequest): string[] {
  return [...new Set(screenplay.shots.flatMap((shot) => shot.cast.map(refKey)))];
}

/** Neighbours in the film's order face each other; the seed says who is left. */
function sideOf(visual: VisualFacts, request: TimelineRequest): 'left' | 'right' {
  const place = billing(request).indexOf(refKey(visual.ref));
  const flipped = createRandom(request.seed, SIDES_SALT).next() < 0.5;
  return (place % 2 === 0) === flipped ? 'right' : 'left';
}

/** Shots salt their random numbers from 1. */
const SIDES_SALT = 0;

/** A reference video plays on from shot to shot instead of starting again at each cut. */
function secondsShownBefore(
  visual: VisualFacts,
  startFrame: number,
  { screenplay }: TimelineRequest,
): number {
  const frames = cutShots(screenplay.shots, startFrame)
    .filter(({ shot }) => shot.cast.some((ref) => refKey(ref) === refKey(visual.ref)))
    .reduce((sum, cut) => sum + cut.endFrame - cut.startFrame, 0);
  return (frames / FPS) % (visual.durationSeconds ?? 1);
}

const DISSOLVE = /\b(?:dissolv(?:e|es|ing)|cross-?fad(?:e|es|ing))\b|叠化|溶解|淡入/iu;

function askedDissolve({ shot, startFrame }: Cut): number {
  return startFrame > 0 && DISSOLVE.test(shot.description) ? DISSOLVE_FRAMES : 0;
}

/** A hundredth of a pixel is enough, and the timeline travels as JSON. */
function roundBoxes(clip: Clip): Clip {
  const round = (value: number) => Math.round(value * 1e5) / 1e5 + 0;
  const roundBox = ({ x, y, width, height }: Box) => ({
    x: round(x),
    y: round(y),
    width: round(width),
    height: round(height),
  });
  return {
    ...clip,
    layers: clip.layers.map((layer) => ({
      ...layer,
      from: roundBox(layer.from),
      to: roundBox(layer.to),
      crop: roundBox(layer.crop),
    })),
  };
}
