import type { Prop } from '@callsheet/screenplay';
import { thingIn } from '../casting/find-thing.ts';
import type { Act } from '../figure.ts';
import type { Box, ThingSketch } from '../timeline.ts';
import { carryThing, putDown } from './plan-acts.ts';
import type { Place } from './compose-players.ts';
import { keyOf, type ThingPlace } from './compose-things.ts';
import { headIn } from './keep-heads.ts';
import { keepClear } from './keep-clear.ts';
import type { CameraPath } from './plan-camera.ts';
import { placeProp } from './place-prop.ts';
import type { Player } from './player.ts';
import { viewSet } from '../scenery/view-set.ts';
import { seeFigure } from './see-plane.ts';
import type { ShotStage } from './shot-stage.ts';

export type PropStage = {
  camera: CameraPath;
  /** All who are seen, those in the picture of the place too. */
  places: readonly Place[];
  /** Of whom the picture of the place shows, wherever they are in all of the shot. */
  faces: readonly Box[];
  /** What references show. */
  things: readonly ThingPlace[];
  actsOf(place: Place): Act[];
};

/**
 * What words alone give to those in a shot, as sketches: in their hand, at their mouth, on the ground beside them; clear of
 * faces, names and captions. What there is no room for is left out.
 */
export function stageProps(stage: ShotStage, props: PropStage): ThingSketch[] {
  const { shot } = stage;
  const sketched: SketchPlace[] = [];
  // A table first: what is held has more places to be.
  const all = (shot.props ?? []).toSorted((a, b) => rank(a) - rank(b));
  for (const prop of all) {
    const owner = ownerOf(prop, props.places);
    if (!owner || isShown(prop, owner, props.things)) continue;
    const place = putProp(prop, { stage, props, owner, sketched });
    if (place) sketched.push(place);
  }
  return sketched.map((place) => toSketch(place, { stage, props, sketched }));
}

function rank({ use }: Prop): number {
  return use === 'stands' ? 0 : 1;
}

/** `place` is where it is in the frame as set up. */
type SketchPlace = { prop: Prop; owner: Place; place: Place };

function ownerOf({ who }: Prop, places: readonly Place[]): Place | undefined {
  const key = who && keyOf(who);
  return places.find(({ player }) => player.key === key) ?? places[0];
}

/** Its reference is seen there. */
function isShown({ label, use }: Prop, owner: Place, things: readonly ThingPlace[]): boolean {
  return things.some(({ player, owner: holder, isBefore }) => {
    const noun = player.thing?.noun;
    const isInHand = use !== 'stands' && isBefore && holder === owner.player.key;
    return isInHand || Boolean(noun && label.toLowerCase().includes(noun.toLowerCase()));
  });
}

type Putting = { stage: ShotStage; props: PropStage; owner: Place; sketched: SketchPlace[] };

function putProp(prop: Prop, { stage, props, owner, sketched }: Putting): SketchPlace | undefined {
  const { aspect } = stage;
  const isOnGround = prop.use === 'stands';
  const clear = { stage, props, owner, isOnGround, taken: sketched.map(({ place }) => place) };
  const asked = placeProp(prop, owner, { aspect, side: 1 });
  const box =
    (isOnGround && besideThem(prop, clear)) ||
    findRoom(asked, clear) ||
    findRoom(flat(asked), { ...clear, isOnGround: false });
  if (!box) return undefined;
  return { prop, owner, place: { player: playerOf(prop, box, aspect), depth: owner.depth, box } };
}

/** What stands there hides nobody's body, where there is room on one of the two sides: the nearer one. */
function besideThem(prop: Prop, clear: Clearing): Box | undefined {
  const { stage, props, owner } = clear;
  const others = props.places.filter((place) => place !== owner);
  const found = ([1, -1] as const).flatMap((side) => {
    const asked = placeProp(prop, owner, { aspect: stage.aspect, side });
    const box = findRoom(asked, { ...clear, taken: [...clear.taken, ...others] });
    return box ? [{ box, away: Math.abs(box.x - asked.x) }] : [];
  });
  return found.toSorted((a, b) => a.away - b.away)[0]?.box;
}

type Clearing = Pick<Putting, 'stage' | 'props' | 'owner'> & {
  isOnGround: boolean;
  taken: readonly Pick<Place, 'depth' | 'box'>[];
};

/** Near where it is asked for, clear of heads, names, what references show and what else is taken. */
function findRoom(
  asked: Box,
  { stage, props, owner, isOnGround, taken }: Clearing,
): Box | undefined {
  const { camera, places, things, faces } = props;
  const see = ({ depth, box }: Pick<Place, 'depth' | 'box'>) => {
    const { from, to } = seeFigure(camera, depth, box);
    return [from, to];
  };
  const heads = places.flatMap(({ depth, ...place }) =>
    zonesOf({ ...place, depth }).map((box) => ({ depth, box })),
  );
  return keepClear(asked, {
    see: (box) => see({ depth: owner.depth, box }),
    taken: [...[...heads, ...things, ...taken].map(see), ...faces.map((face) => [face, face])],
    lowest: stage.shot.lines.length > 0 ? ABOVE_CAPTIONS : LOWEST,
    aspect: stage.aspect,
    ...(isOnGround && { mostRise: MOST_RISE }),
  });
}

/** What stands on the ground is not in the sky. */
const MOST_RISE = 0.13;

/** A strip that its name has room on, where heads leave no more. */
function flat({ x, y, width, height }: Box): Box {
  const least = Math.min(height, Math.max(height * 0.4, 0.1));
  return { x: x + width * 0.15, y: y + height - least, width: width * 0.7, height: least };
}

const ABOVE_CAPTIONS = 0.79;
const LOWEST = 0.93;

/** A head, and the name on the chest of who is known by a name alone. */
function zonesOf(place: Place): Box[] {
  const head = headIn(place, place.box);
  if (place.player.form !== 'silhouette') return [head];
  const name = {
    x: head.x + head.width / 2 - NAME.width / 2,
    y: Math.min(0.8, head.y + head.height * 1.6) - NAME.height / 2,
    ...NAME,
  };
  return [head, name];
}

/** Of the frame. */
const NAME = { width: 0.12, height: 0.06 };

function playerOf({ label }: Prop, box: Box, aspect: number): Player {
  return {
    key: label,
    form: 'figure',
    thing: thingIn(label) ?? { noun: label, stature: 0.3 },
    anatomy: {
      body: { x: 0, y: 0, width: 1, height: 1 },
      aspect: (box.width * aspect) / box.height,
      head: { x: 0, y: 0, width: 1, height: 1 },
      eyes: 0.5,
      looks: 0,
      isWhole: true,
    },
    stature: 0.3,
    side: 'left',
    blocking: undefined,
  };
}

type Sketching = { stage: ShotStage; props: PropStage; sketched: readonly SketchPlace[] };

function toSketch({ prop, owner, place }: SketchPlace, sketching: Sketching): ThingSketch {
  const { camera, actsOf } = sketching.props;
  const acts =
    prop.use === 'stands'
      ? []
      : [...carryThing(place, owner, actsOf(owner)), ...setDown(place, owner, sketching)];
  const { from, to } = seeFigure(camera, place.depth, place.box);
  return { label: prop.label, from, to, ...(acts.length > 0 && { acts }) };
}

/** What is told to be put somewhere goes onto what is told to stand there, else to beside whoever that is. */
function setDown(place: Place, owner: Place, { stage, props, sketched }: Sketching): Act[] {
  const { shot, startFrame, endFrame, aspect } = stage;
  const told = shot.blocking?.find(({ who }) => keyOf(who) === owner.player.key);
  const placing = told?.actions.find(({ kind }) => kind === 'places');
  if (placing?.kind !== 'places' || placing.what) return [];
  const table = sketched.find(({ prop }) => prop.use === 'stands')?.place;
  const key = placing.target && keyOf(placing.target);
  const target = table ?? props.places.find(({ player }) => player.key === key);
  if (!target) return [];
  const view = viewSet({ framing: shot.framing, angle: shot.angle });
  const { places } = props;
  const putting = { shot, view, startFrame, endFrame, places, isFollowed: false, aspect };
  return putClear(putDown(place, target, putting), place, { stage, props, owner, table });
}

type Down = Pick<Putting, 'stage' | 'props' | 'owner'> & { table: Place | undefined };

/** Where it comes to lie it covers no face. */
function putClear(act: Act, { box }: Place, { table, ...clear }: Down): Act[] {
  if (act.kind !== 'walk') return [];
  const down = { ...box, x: box.x + act.to.x, y: box.y + act.to.y };
  const taken = table ? [table] : [];
  const room = findRoom(down, { ...clear, isOnGround: true, taken });
  if (!room) return [];
  const to = {
    x: room.x + room.width / 2 - (box.x + box.width / 2),
    y: room.y + room.height - (box.y + box.height),
    scale: room.width / box.width,
  };
  return [{ ...act, to }];
}
