import type { Framing, Screenplay, Shot } from '@callsheet/screenplay';
import { labelOf } from '../captions/label-of.ts';
import { createRandom } from '../random.ts';
import type { Figure, Scenery } from '../scenery/scenery.ts';
import { stageScenery } from '../scenery/stage-scenery.ts';
import { viewSet } from '../scenery/view-set.ts';
import type { Clip, Layer, VisualFacts } from '../timeline.ts';
import { castPlayer, namedPlayer, type FilmCast } from './cast-players.ts';
import { chooseSet, refKey } from './choose-set.ts';
import type { Place } from './compose-players.ts';
import { composeThings, type ThingPlace } from './compose-things.ts';
import { fillFrame } from './fill-frame.ts';
import { layFigure } from './lay-figure.ts';
import { moveBackdrop } from './move-backdrop.ts';
import { planCamera } from './plan-camera.ts';
import type { Player } from './player.ts';
import { seeFigure } from './see-plane.ts';
import { setUpCamera, type SetUp } from './set-up-camera.ts';

export type ShotStage = {
  shot: Shot;
  screenplay: Screenplay;
  film: FilmCast;
  /** Frames of the film. */
  startFrame: number;
  endFrame: number;
  /** Length of the clip; a shot whose start shows the first frame is shorter. */
  durationSeconds: number;
  /** Width over height of the output. */
  aspect: number;
  seed: number;
  /** The facts of the shot's cast, in the film's order. */
  cast: VisualFacts[];
  /** The picture the film begins with, when there is one: the place where the film goes on. */
  anchor?: VisualFacts;
  startSecondsOf(visual: VisualFacts): number;
};

export type StagedShot = Pick<Clip, 'layers' | 'move'> &
  Partial<Pick<Clip, 'scenery' | 'tiltDegrees'>>;

/** Composes a shot: the place, who stands where in it and holds what, and how the camera sees them. */
export function stageShot(stage: ShotStage): StagedShot {
  const { shot } = stage;
  const { move } = shot;
  const tilt = viewSet(shot).tiltDegrees;
  const whole = fillsFrame(stage);
  const staged = whole
    ? { layers: [pictureLayer(whole, stage, shot.framing)] }
    : standInSet(stage, setUpCamera({ ...stage, move, players: actorsOf(stage) }));
  return { move, ...staged, ...(tilt !== 0 && { tiltDegrees: tilt }) };
}

const SHOWS_ALL: readonly Framing[] = ['extreme-wide', 'wide', 'full'];

/**
 * A picture that is a whole scene of its own, where nobody else is on screen. A wide shot shows all
 * of it, so it then only fills the frame when the shapes agree.
 */
function fillsFrame(stage: ShotStage): VisualFacts | undefined {
  const { shot, cast, aspect } = stage;
  const [only, other] = cast;
  if (!only || other || (shot.people ?? []).length > 0) return undefined;
  if (findSet(stage) === only) return only;
  const player = castPlayer(only, shot, stage.film);
  if (player.form === 'figure') return undefined;
  if (!SHOWS_ALL.includes(shot.framing)) return only;
  const ratio = only.width / only.height / aspect;
  return ratio > 0.87 && ratio < 1.15 ? only : undefined;
}

function findSet({ shot, cast, film }: ShotStage): VisualFacts | undefined {
  const told = chooseSet(shot);
  const byWords = told && cast.find(({ ref }) => refKey(ref) === refKey(told));
  return byWords ?? cast.find(({ ref }) => film.roles.get(refKey(ref))?.kind === 'set');
}

function actorsOf(stage: ShotStage): Player[] {
  const { shot, cast, film } = stage;
  const set = findSet(stage);
  const players = cast
    .filter((visual) => visual !== set)
    .map((visual) => castPlayer(visual, shot, film))
    .filter(({ thing }) => !thing);
  const people = set ? [] : (shot.people ?? []).map((name) => namedPlayer(name, shot, film));
  // A stable order: of two on the same side the one the film names first is further out.
  return [...players, ...people].toSorted((a, b) => rank(a) - rank(b));
}

function rank({ side, blocking }: Player): number {
  if (blocking?.side === 'centre') return 0;
  return (blocking?.side ?? side) === 'left' ? -1 : 1;
}

function standInSet(stage: ShotStage, setUp: SetUp): Pick<StagedShot, 'layers' | 'scenery'> {
  const { shot, cast, film, anchor, aspect } = stage;
  const { camera, places } = setUp;
  const set = findSet(stage);
  const view = viewSet({ framing: setUp.framing, angle: shot.angle });
  const things = cast
    .filter((visual) => visual !== set)
    .map((visual) => castPlayer(visual, shot, film))
    .filter(({ thing }) => thing);
  const thingPlaces = composeThings({ things, places, view, aspect });
  const scenery = !set && !anchor && paintedSet(stage, setUp);
  return {
    layers: [
      ...(set ? [pictureLayer(set, stage, 'wide', camera)] : []),
      ...(!set && anchor ? [backdropLayer(anchor, stage, setUp)] : []),
      ...inOrder(places, thingPlaces).flatMap((place) => layerOf(place, stage, setUp)),
    ],
    ...(scenery && { scenery }),
  };
}

/** From the back to the front; what is held right before who holds it. */
function inOrder(places: readonly Place[], things: readonly ThingPlace[]): Place[] {
  const behind = things.filter(({ isBefore }) => !isBefore);
  const far = places.toSorted((a, b) => a.depth - b.depth);
  return [
    ...behind,
    ...far.flatMap((place) => [
      place,
      ...things.filter(({ isBefore, owner }) => isBefore && owner === place.player.key),
    ]),
  ];
}

function layerOf(place: Place, stage: ShotStage, { camera }: SetUp): Layer[] {
  const { player } = place;
  const { visual } = player;
  if (!visual || typeof visual.ref === 'string') return [];
  if (player.form === 'figure') return [layFigure(place, visual.ref, { ...stage, camera })];
  return [
    {
      ref: visual.ref,
      depth: player.thing ? 'inset' : 'card',
      crop: player.anatomy.body,
      ...seeFigure(camera, place.depth, place.box),
      label: labelOf(visual.ref, stage.screenplay),
      ...playing(visual, stage),
    },
  ];
}

function paintedSet(stage: ShotStage, { camera, places, framing }: SetUp): Scenery {
  const { shot } = stage;
  const scenery = stageScenery({ ...stage, camera, shot: { ...shot, framing, people: [] } });
  return { ...scenery, figures: places.flatMap((place) => silhouette(place, camera)) };
}

function silhouette(place: Place, camera: SetUp['camera']): Figure[] {
  const { key, build } = place.player;
  if (!build) return [];
  const facing = place.box.x + place.box.width / 2 < 0.5 ? 1 : -1;
  return [{ name: key, build, facing, ...seeFigure(camera, place.depth, place.box) }];
}

function pictureLayer(
  visual: VisualFacts,
  stage: ShotStage,
  framing: Framing,
  camera = planCamera({
    move: stage.shot.move,
    speed: stage.shot.moveSpeed,
    durationSeconds: stage.durationSeconds,
    random: createRandom(stage.seed, stage.shot.number),
  }),
): Layer {
  const { aspect, shot } = stage;
  const view = fillFrame({ visual, aspect, framing, move: shot.move, camera });
  return { ref: visual.ref, depth: 'set', ...view, ...playing(visual, stage) };
}

/** The place the film began in, out of focus behind who stands in it. */
function backdropLayer(visual: VisualFacts, stage: ShotStage, { camera }: SetUp): Layer {
  return {
    ref: visual.ref,
    depth: 'backdrop',
    ...moveBackdrop(visual, stage.aspect, camera),
    ...playing(visual, stage),
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
