import type { Framing, Shot } from '@callsheet/screenplay';
import { labelOf } from '../captions/label-of.ts';
import { knownHead } from '../casting/read-anatomy.ts';
import type { Box } from '../box.ts';
import type { Act } from '../figure.ts';
import type { Figure, Scenery } from '../scenery/scenery.ts';
import { showsThing } from '../scenery/shows-thing.ts';
import { stageScenery } from '../scenery/stage-scenery.ts';
import { viewSet } from '../scenery/view-set.ts';
import type { Clip, Layer, ThingSketch, VisualFacts } from '../timeline.ts';
import { actsIn } from './acts-in.ts';
import { approachCard } from './approach-card.ts';
import { castPlayer } from './cast-players.ts';
import type { Place } from './compose-players.ts';
import { refKey } from './choose-set.ts';
import { composeThings, type ThingPlace } from './compose-things.ts';
import { goWithHead } from './go-with-head.ts';
import { headsInPicture } from './heads-in-picture.ts';
import { layFigure } from './lay-figure.ts';
import { layHost, type Host, type HostScene } from './lay-host.ts';
import { layPanel } from './lay-panel.ts';
import { cameraOver, layPicture, type PictureStage } from './lay-picture.ts';
import { placeInPicture } from './place-in-picture.ts';
import { layBackdrop, laySet } from './lay-set.ts';
import { LOCKED } from './plan-camera.ts';
import { playVideo } from './play-video.ts';
import { propsInPicture } from './props-in-picture.ts';
import { namePlayer } from './name-player.ts';
import type { Player } from './player.ts';
import { seeFigure } from './see-plane.ts';
import { setUpCamera, type SetUp } from './set-up-camera.ts';
import { stageProps } from './stage-props.ts';
import { standAside } from './stand-aside.ts';
import { stanceOf } from './stance-of.ts';
import type { ShotStage } from './shot-stage.ts';
import { sketchThings } from './sketch-things.ts';

export type StagedShot = Pick<Clip, 'layers' | 'move'> &
  Partial<Pick<Clip, 'scenery' | 'things' | 'tiltDegrees'>>;

/** Composes a shot: the place, who stands where in it and holds what, and how the camera sees them. */
export function stageShot(stage: ShotStage): StagedShot {
  const { shot } = stage;
  const host = hostOf(stage);
  const players = host ? guestsOf(host, stage) : actorsOf(stage);
  const { move } = shot;
  const tilt = viewSet(shot).tiltDegrees;
  const staged =
    wholePicture(stage, move) ??
    standInSet(stage, setUpCamera({ ...stage, move, players, heading: headingOf(shot) }), host);
  const things = players.length === 0 && sketchesIn(stage, staged.scenery);
  return { move, ...staged, ...things, ...(tilt !== 0 && { tiltDegrees: tilt }) };
}

/** What a shot of nobody is of, where neither a panel nor a picture shows it. */
function sketchesIn(stage: ShotStage, scenery: Scenery | undefined): Pick<Clip, 'things'> {
  const { shot, aspect } = stage;
  if (layPanel(stage)) return {};
  const { camera } = setUpCamera({ ...stage, move: shot.move, players: [] });
  const unseen = shot.things?.filter((label) => !showsThing(scenery, label)) ?? [];
  return sketched(sketchThings({ shot: { ...shot, things: unseen }, camera, aspect }));
}

/** What fills the frame by itself: a panel of the storyboard, or the scene of the only one there. */
function wholePicture(stage: ShotStage, move: Clip['move']): Staged | undefined {
  const panel = layPanel(stage);
  if (panel) return { layers: [panel] };
  const visual = fillsFrame(stage);
  if (!visual) return undefined;
  const picture = layPicture(visual, { ...stage, move });
  const layers = [picture, ...thingsBefore(picture, visual, { ...stage, move })];
  return { layers, ...sketched(propsInPicture(picture, visual, { ...stage, move })) };
}

type Staged = Pick<StagedShot, 'layers' | 'scenery' | 'things'>;

function sketched(things: ThingSketch[]): Pick<Clip, 'things'> {
  return things.length > 0 ? { things } : {};
}

const SHOWS_ALL: readonly Framing[] = ['extreme-wide', 'wide', 'full'];

/**
 * A picture that is a whole scene of its own, where nobody else is on screen. A wide shot shows all
 * of it, so it then only fills the frame when the shapes agree.
 */
function fillsFrame(stage: ShotStage): VisualFacts | undefined {
  const { shot, cast, aspect, set } = stage;
  if (set && cast.length === 0 && !shot.people?.length) return set;
  const players = actorsOf(stage);
  const [only] = players;
  if (set || !only?.visual || players.length > 1 || only.form === 'figure') return undefined;
  if (!SHOWS_ALL.includes(shot.framing)) return only.visual;
  const ratio = only.visual.width / only.visual.height / aspect;
  return ratio > 0.87 && ratio < 1.15 ? only.visual : undefined;
}

function actorsOf(stage: ShotStage): Player[] {
  const { shot, cast, film, set } = stage;
  const players = cast
    .map((visual) => castPlayer(visual, shot, film))
    .filter(({ thing }) => !thing);
  const [only, other] = players;
  if (set && only && !other && !shot.people?.length) return [besideWhoIsIn(set, only)];
  const people = (shot.people ?? []).map((name) => namePlayer(name, stage));
  // A stable order: of two on the same side the one the film names first is further out.
  return [...players, ...people].toSorted((a, b) => rank(a) - rank(b));
}

/**
 * Somebody who cannot be cut out of their scene and whose head is known in it: one other stands in
 * that scene with them. Their side of the frame is the one they have in the whole film.
 */
function hostOf(stage: ShotStage): Host | undefined {
  const { set, anchor } = stage;
  const actors = actorsOf(stage);
  const visual = actors.find(({ form }) => form === 'card')?.visual;
  const isPair = actors.length === 2 && actors.filter(({ form }) => form === 'card').length === 1;
  if (set || anchor || !isPair) return undefined;
  const head = knownHead(visual?.subject);
  if (!visual || !head) return undefined;
  return { visual, head, side: actors[0]!.visual === visual ? 'left' : 'right' };
}

function guestsOf({ visual, side }: Host, stage: ShotStage): Player[] {
  return actorsOf(stage)
    .filter((player) => player.visual !== visual)
    .map((player) => ({
      ...player,
      side: side === 'left' ? ('right' as const) : ('left' as const),
      isAside: true as const,
    }));
}

/** A place may show somebody of its own: whoever comes into it does not stand before them. */
function besideWhoIsIn({ subject }: VisualFacts, player: Player): Player {
  const head = knownHead(subject);
  if (!head || player.blocking?.side) return player;
  const side = head.x + head.width / 2 < 0.5 ? 'right' : 'left';
  return { ...player, side, isAside: true };
}

function thingsOf({ shot, cast, film }: ShotStage): Player[] {
  return cast.map((visual) => castPlayer(visual, shot, film)).filter(({ thing }) => thing);
}

function rank({ side, blocking }: Player): number {
  if (blocking?.side === 'centre') return 0;
  return (blocking?.side ?? side) === 'left' ? -1 : 1;
}

/** Which way whoever walks in the shot goes. */
function headingOf({ blocking = [] }: Shot): -1 | 1 | undefined {
  const walker = blocking.find(
    ({ enters, exits, actions }) =>
      enters ?? exits ?? actions.some(({ kind }) => kind === 'walks' || kind === 'runs'),
  );
  if (walker?.enters === 'left' || walker?.exits === 'right') return 1;
  return walker?.enters === 'right' || walker?.exits === 'left' ? -1 : undefined;
}

function standInSet(stage: ShotStage, asComposed: SetUp, host: Host | undefined): Staged {
  const { shot, anchor, aspect, set } = stage;
  const scene = host && layHost(host, stage, asComposed);
  const setUp = scene ? besideHost(asComposed, host, scene) : asComposed;
  const { places } = setUp;
  const view = viewSet({ framing: setUp.framing, angle: shot.angle });
  const faces = scene ? [scene.face] : [];
  const thingPlaces = composeThings({
    things: thingsOf(stage),
    places,
    view,
    aspect,
    faces,
    words: shot.description,
  });
  const hosts = scene ? [placeOfHost(scene.layer, host, stage)] : [];
  const actsOf = actsIn(stage, { setUp, thingPlaces, hosts, faces });
  const painted = paintedSet(stage, setUp, actsOf);
  const behind = host ? undefined : sceneBehind(stage);
  const isShown = !set && !anchor && !host && !behind;
  // Those known by name alone stand in a picture of the place, too.
  const scenery = isShown ? painted : painted.figures.length > 0 && { ...painted, planes: [] };
  return {
    layers: [
      ...(scene ? [scene.layer] : []),
      ...(set ? [laySet(set, stage, setUp)] : []),
      ...(!set && anchor ? [layAnchor(anchor, stage, setUp)] : []),
      ...(behind ? [layBackdrop(behind, stage, setUp)] : []),
      ...inOrder(places, thingPlaces, shot).flatMap((place) =>
        layerOf(place, stage, { setUp, acts: actsOf(place) }),
      ),
    ],
    ...(scenery && { scenery }),
    ...sketched(
      stageProps(stage, {
        camera: setUp.camera,
        places,
        host: scene && { layer: scene.layer, visual: host.visual },
        things: thingPlaces,
        actsOf,
      }),
    ),
  };
}

/** A video in which nobody can stand beside whom it shows, where no words tell the place: it is out of focus behind them. */
function sceneBehind(stage: ShotStage): VisualFacts | undefined {
  const { set, anchor, shot } = stage;
  if (set || anchor || shot.setting?.place || shot.setting?.site) return undefined;
  const actors = actorsOf(stage);
  const [card, other] = actors.filter(({ form }) => form === 'card');
  if (other || actors.length === 1 || card?.visual?.kind !== 'video') return undefined;
  return card.visual;
}

function besideHost(setUp: SetUp, { side }: Host, { face }: HostScene): SetUp {
  return { ...setUp, places: setUp.places.map((place) => standAside(place, { face, side })) };
}

/** Where whom the scene shows comes to be. */
function placeOfHost(scene: Layer, { visual }: Host, stage: ShotStage): Place {
  const heads = headsInPicture(scene, visual, stage.durationSeconds);
  return placeInPicture(scene, stage.aspect, heads?.to);
}

/** The picture that the film began with: sharp where it shows the place alone, else out of focus. */
function layAnchor(anchor: VisualFacts, stage: ShotStage, setUp: SetUp): Layer {
  const isPlace = anchor.subject?.kind === 'set' && anchor.kind === 'image';
  return isPlace ? laySet(anchor, stage, setUp) : layBackdrop(anchor, stage, setUp);
}

/** From the back to the front, who speaks before the others there; what is held right in front of who holds it. */
function inOrder(
  places: readonly Place[],
  things: readonly ThingPlace[],
  { lines }: Shot,
): (Place | ThingPlace)[] {
  const behind = things.filter(({ isBefore }) => !isBefore);
  const speaking = new Set(lines.map(({ speaker }) => speaker && refKey(speaker)));
  const nearness = ({ depth, player }: Place) => depth + (speaking.has(player.key) ? 0.001 : 0);
  const far = places.toSorted((a, b) => nearness(a) - nearness(b));
  return [
    ...behind,
    ...far.flatMap((place) => [
      place,
      ...things.filter(({ isBefore, owner }) => isBefore && owner === place.player.key),
    ]),
  ];
}

type Laying = { setUp: SetUp; acts: Act[] };

function layerOf(
  place: Place | ThingPlace,
  stage: ShotStage,
  { setUp: { camera, places }, acts }: Laying,
): Layer[] {
  const { player } = place;
  const { visual } = player;
  if (!visual || typeof visual.ref === 'string') return [];
  if (player.form === 'figure') {
    const isHeld = 'isBefore' in place && place.isBefore === true;
    return [layFigure(place, { ref: visual.ref, camera, acts, isHeld })];
  }
  const begins = approachCard(place, places) ?? place.box;
  return [
    {
      ref: visual.ref,
      depth: player.thing ? 'inset' : 'card',
      crop: player.anatomy.body,
      from: seeFigure(camera, place.depth, begins).from,
      to: seeFigure(camera, place.depth, place.box).to,
      label: labelOf(visual.ref, stage.screenplay),
      ...playVideo(visual, stage),
    },
  ];
}

/** What somebody has in hand or beside them whose picture fills the frame: it goes where their body goes. */
function thingsBefore(picture: Layer, visual: VisualFacts, stage: PictureStage): Layer[] {
  const { shot, aspect } = stage;
  const things = thingsOf(stage);
  const heads = headsInPicture(picture, visual, stage.durationSeconds);
  const compose = (head?: Box) => {
    const owner = placeInPicture(picture, aspect, head);
    const places = composeThings({
      things,
      places: [owner],
      view: viewSet(shot),
      aspect,
      words: shot.description,
    });
    const camera = head ? LOCKED : cameraOver(stage, !picture.video);
    const setUp = { camera, places: [owner], framing: shot.framing };
    return places.flatMap((place) => layerOf(place, stage, { setUp, acts: [] }));
  };
  if (!heads) return compose();
  const last = compose(heads.to);
  return compose(heads.from).map((layer, index) => ({
    ...layer,
    ...goWithHead({ from: layer.from, to: last[index]!.to }, heads),
  }));
}

function paintedSet(
  stage: ShotStage,
  { camera, places, framing }: SetUp,
  actsOf: (place: Place) => Act[],
): Scenery {
  const { shot } = stage;
  const isEmpty = places.length === 0;
  const scenery = stageScenery({
    ...stage,
    camera,
    isEmpty,
    shot: { ...shot, framing, people: [] },
  });
  const figures = places
    .toSorted((a, b) => a.depth - b.depth)
    .flatMap((place) => silhouetteAt(place, { camera, acts: actsOf(place) }));
  return { ...scenery, figures };
}

function silhouetteAt(
  place: Place,
  { camera, acts }: { camera: SetUp['camera']; acts: Act[] },
): Figure[] {
  const { key, silhouette } = place.player;
  if (!silhouette) return [];
  const stance = stanceOf(place, { acts, isHeld: false });
  return [{ name: key, ...silhouette, ...seeFigure(camera, place.depth, place.box), stance }];
}
