import type { Framing, Shot } from '@callsheet/screenplay';
import type { Random } from '../random.ts';
import type { Box, Layer, VisualFacts } from '../timeline.ts';
import { arrangeCards, type Placed } from './arrange-cards.ts';
import { cardRoom } from './card-room.ts';
import { chooseSet, refKey } from './choose-set.ts';
import { coverFrame } from './cover-frame.ts';
import { CARD_SCALE, cropPicture } from './crop-picture.ts';
import { fillFrame } from './fill-frame.ts';
import { moveCard, moveBackdrop } from './move-layer.ts';
import { planCamera, type CameraPath } from './plan-camera.ts';

export type ShotStage = {
  shot: Shot;
  /** Length of the clip; a shot whose start shows the first frame is shorter. */
  durationSeconds: number;
  /** Width over height of the output. */
  aspect: number;
  /** The facts of the shot's cast, from left to right: the film's order, so that sides hold across cuts. */
  cast: VisualFacts[];
  /** The request's first frame, when there is one: the place where the film goes on. */
  firstFrame?: VisualFacts;
  random: Random;
  startSecondsOf(visual: VisualFacts): number;
  /** On which side of a set somebody stands, the same in every shot. */
  sideOf(visual: VisualFacts): 'left' | 'right';
};

/** Composes a shot: who fills the frame, who stands where, and how the camera moves past them. */
export function stageShot(stage: ShotStage): Layer[] {
  const camera = planCamera({
    move: stage.shot.move,
    speed: stage.shot.moveSpeed,
    durationSeconds: stage.durationSeconds,
    random: stage.random,
  });
  const [only] = stage.cast;
  if (!only) return [];
  if (stage.cast.length === 1 && fillsFrame(only, stage)) {
    return [fullLayer(only, stage, { camera, scaleFraming: true })];
  }
  const set = stage.cast.length > 1 ? findSet(stage) : undefined;
  const cards = stage.cast.filter((visual) => visual !== set);
  const background = set
    ? fullLayer(set, stage, { camera, scaleFraming: false })
    : backdropLayer(stage, camera);
  return [background, ...cardLayers(cards, { stage, camera, set: set !== undefined })];
}

const SHOWS_ALL: readonly Framing[] = ['extreme-wide', 'wide', 'full'];

/** A wide shot shows the whole picture, so it only fills the frame when the shapes agree. */
function fillsFrame(visual: VisualFacts, { shot, aspect }: ShotStage): boolean {
  if (!SHOWS_ALL.includes(shot.framing)) return true;
  const ratio = visual.width / visual.height / aspect;
  return ratio > 0.87 && ratio < 1.15;
}

function findSet({ shot, cast }: ShotStage): VisualFacts | undefined {
  const ref = chooseSet(shot);
  return ref && cast.find((visual) => refKey(visual.ref) === refKey(ref));
}

function fullLayer(
  visual: VisualFacts,
  stage: ShotStage,
  { camera, scaleFraming }: { camera: CameraPath; scaleFraming: boolean },
): Layer {
  const framing = scaleFraming ? stage.shot.framing : 'wide';
  const view = fillFrame({ visual, aspect: stage.aspect, framing, move: stage.shot.move, camera });
  return { ref: visual.ref, depth: 'set', ...view, ...playing(visual, stage) };
}

/** Behind cards: the first frame's place if there is one, else the widest of the shot's own cast. */
function backdropLayer(stage: ShotStage, camera: CameraPath): Layer {
  const visual = stage.firstFrame ?? widest(stage.cast);
  const crop = coverFrame(visual, stage.aspect);
  return {
    ref: visual.ref,
    depth: 'backdrop',
    crop,
    ...moveBackdrop(camera),
    ...playing(visual, stage),
  };
}

function widest(cast: VisualFacts[]): VisualFacts {
  return cast.reduce((best, next) =>
    next.width / next.height > (best.width / best.height) * 1.05 ? next : best,
  );
}

type CardStaging = { stage: ShotStage; camera: CameraPath; set: boolean };

function cardLayers(cards: VisualFacts[], staging: CardStaging): Layer[] {
  const { stage, camera } = staging;
  const [alone, other] = cards;
  const room = cardRoom({
    aspect: stage.aspect,
    camera,
    captioned: stage.shot.lines.length > 0,
    random: stage.random,
    ...(staging.set && alone && !other && { third: stage.sideOf(alone) }),
  });
  const places = arrangeCards({
    aspects: cards.map((visual) => visual.width / visual.height),
    stage: { width: room.width * stage.aspect, height: room.height },
    gap: GAP * Math.sqrt(stage.aspect),
    smallestArea: smallestArea(staging) * stage.aspect,
  });
  return cards.map((visual, index) => {
    const place = onFrame(places[index]!, room, stage.aspect);
    const crop = cropPicture({
      pictureAspect: visual.width / visual.height,
      targetAspect: (place.width * stage.aspect) / place.height,
      scale: CARD_SCALE[stage.shot.framing],
    });
    return {
      ref: visual.ref,
      depth: 'card' as const,
      crop,
      ...moveCard(place, camera),
      ...playing(visual, stage),
    };
  });
}

/** Between cards, as a share of the square root of the frame's area. */
const GAP = 0.026;
/** Share of the frame that each of up to three has at the widest moment of the move: the rule is 15 %. */
const SMALLEST_AREA = 0.154;
/** Four or five share the frame: whole pictures count for more than large ones. */
const CROWD_AREA = 0.05;

/** Cards are laid out for the tightest moment; at the widest they are smaller by the square of the zoom. */
function smallestArea({ stage, camera: { from, to } }: CardStaging): number {
  const shrink = Math.max(from.zoom, to.zoom) / Math.min(from.zoom, to.zoom);
  return (stage.cast.length > 3 ? CROWD_AREA : SMALLEST_AREA) * shrink ** 2;
}

function onFrame(placed: Placed, room: Box, aspect: number): Box {
  return {
    x: room.x + placed.x / aspect,
    y: room.y + placed.y,
    width: placed.width / aspect,
    height: placed.height,
  };
}

function playing(visual: VisualFacts, stage: ShotStage): Pick<Layer, 'video'> {
  if (visual.kind !== 'video' || !visual.durationSeconds) return {};
  return {
    video: {
      startSeconds: stage.startSecondsOf(visual),
      durationSeconds: visual.durationSeconds,
    },
  };
}
