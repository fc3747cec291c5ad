import type { Prop } from '@callsheet/screenplay';
import { thingIn } from '../casting/find-thing.ts';
import type { Act } from '../figure.ts';
import type { Box, ThingSketch } from '../timeline.ts';
import { carryThing, putDown } from './plan-acts.ts';
import type { Place } from './compose-players.ts';
import { keyOf, type ThingPlace } from './compose-things.ts';
import { findRoom, type Room } from './find-room.ts';
import { placeProp } from './place-prop.ts';
import type { Player } from './player.ts';
import { viewSet } from '../scenery/view-set.ts';
import type { ShotStage } from './shot-stage.ts';
import { watchBodies, type BodiesStage, type Body } from './watch-bodies.ts';

export type PropStage = BodiesStage & {
  /** What references show. */
  things: readonly ThingPlace[];
};

/**
 * What words alone give to those in a shot, as sketches: in their hand and at their mouth, where they go with them, or on
 * the ground beside them, behind who passes; clear of faces, names and captions. What there is no room for is left out.
 */
export function stageProps(stage: ShotStage, props: PropStage): ThingSketch[] {
  const { shot } = stage;
  if (!shot.props) return [];
  const { things, places } = props;
  const seen = watchBodies(stage, { ...props, places: [...places, ...things] });
  const isThing = ({ place }: Body) => things.some((thing) => thing === place);
  const bodies = seen.filter((body) => !isThing(body));
  const taken = seen.filter(isThing).map(({ at }) => at);
  const sketched: SketchPlace[] = [];
  // A table first: what is held has more places to be.
  for (const prop of shot.props.toSorted((a, b) => rank(a) - rank(b))) {
    const owner = ownerOf(prop, bodies);
    if (!owner || isShown(prop, owner, things)) continue;
    const place = putProp(prop, { stage, bodies, taken, owner, sketched });
    if (place) sketched.push(place);
  }
  return sketched.map((place) =>
    toSketch(place, { stage, actsOf: props.actsOf, bodies, taken, sketched }),
  );
}

function rank({ use }: Prop): number {
  return use === 'stands' ? 0 : 1;
}

/** `place` is where it is in the frame as set up. */
type SketchPlace = { prop: Prop; owner: Body; place: Place; isBehind: boolean };

function ownerOf({ who }: Prop, bodies: readonly Body[]): Body | undefined {
  const key = who && keyOf(who);
  return bodies.find(({ place }) => place.player.key === key) ?? bodies[0];
}

/** Its reference is seen there. */
function isShown({ label, use }: Prop, owner: Body, things: readonly ThingPlace[]): boolean {
  return things.some(({ player, owner: holder, isBefore }) => {
    const noun = player.thing?.noun;
    const isInHand = use !== 'stands' && isBefore && holder === owner.place.player.key;
    return isInHand || Boolean(noun && label.toLowerCase().includes(noun.toLowerCase()));
  });
}

type Putting = {
  stage: ShotStage;
  bodies: readonly Body[];
  /** What references show, at each moment. */
  taken: readonly (readonly Box[])[];
  sketched: readonly SketchPlace[];
  owner: Body;
};

function putProp(prop: Prop, putting: Putting): SketchPlace | undefined {
  const { stage, owner } = putting;
  const found = prop.use === 'stands' ? stand(prop, putting) : have(prop, putting);
  if (!found) return undefined;
  const player = playerOf(prop, found.box, stage.aspect);
  const place = { player, depth: owner.place.depth, box: found.box };
  return { prop, owner, place, isBehind: found.isBehind };
}

type Found = { box: Box; isBehind: boolean };

const SIDES = [1, -1] as const;

/** Behind all, where there is room beside their bodies; else before somebody's hips, never before a chest. */
function stand(prop: Prop, putting: Putting): Found | undefined {
  const { stage, owner } = putting;
  const most = { x: MOST_ASIDE, y: MOST_RISE };
  const asked = SIDES.map((side) => placeProp(prop, owner.place, { aspect: stage.aspect, side }));
  const beside = asked.flatMap((box) => {
    const spares = () => 'body' as const;
    const found = findRoom(box, { ...roomOf(putting, owner.leave), spares, most });
    return found ? [{ box: found, away: Math.abs(found.x - box.x) }] : [];
  });
  const [nearest] = beside.toSorted((a, b) => a.away - b.away);
  if (nearest) return { box: nearest.box, isBehind: true };
  const before = [...asked, ...asked.map(flat)]
    .map((box) => findRoom(box, { ...roomOf(putting, owner.leave), most }))
    .find((box) => box !== undefined);
  return before && { box: before, isBehind: false };
}

/** What stands on the ground is not in the sky. */
const MOST_RISE = 0.13;
const MOST_ASIDE = 0.45;

/** In the hand or at the mouth: no further from it than half of it. */
function have(prop: Prop, putting: Putting): Found | undefined {
  const { stage, owner } = putting;
  const asked = SIDES.map((side) => placeProp(prop, owner.place, { aspect: stage.aspect, side }));
  const others = (body: Body) => (body === owner ? ('head' as const) : ('chest' as const));
  const heads = () => 'head' as const;
  for (const spares of [others, heads]) {
    for (const box of [...asked, ...asked.map(flat)]) {
      const most = { x: box.width / 2, y: box.height / 2 };
      const found = findRoom(box, { ...roomOf(putting, owner.carry), spares, most });
      if (found) return { box: found, isBehind: false };
    }
  }
  return undefined;
}

function roomOf({ stage, bodies, taken, owner, sketched }: Putting, see: Room['see']) {
  return {
    see,
    bodies,
    taken: [...taken, ...sketched.map(seeSketch)],
    spares: () => 'chest' as const,
    hasLines: stage.shot.lines.length > 0,
    aspect: stage.aspect,
    isOnGround: see === owner.leave,
  };
}

function seeSketch({ prop, owner, place }: SketchPlace): readonly Box[] {
  return (prop.use === 'stands' ? owner.leave : owner.carry)(place.box).at;
}

/** Of a height that keeps its name to be read, where heads leave no more. */
function flat({ x, y, width, height }: Box): Box {
  const least = Math.min(height, Math.max(height * 0.4, 0.1));
  return { x: x + width * 0.15, y: y + height - least, width: width * 0.7, height: least };
}

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

type Sketching = Omit<Putting, 'owner'> & Pick<PropStage, 'actsOf'>;

function toSketch(
  { prop, owner, place, isBehind }: SketchPlace,
  sketching: Sketching,
): ThingSketch {
  const { label, use } = prop;
  if (use === 'stands') {
    const { from, to } = owner.leave(place.box);
    return { label, from, to, ...(isBehind && { isBehind }) };
  }
  const { from, to } = owner.carry(place.box);
  const carried = carryThing(place, owner.place, sketching.actsOf(owner.place));
  const acts = [...carried, ...setDown(place, { ...sketching, owner })];
  return { label, from, to, ...(acts.length > 0 && { acts }) };
}

/** What is told to be put somewhere goes onto what is told to stand there, else to beside whoever that is. */
function setDown(place: Place, putting: Putting): Act[] {
  const { stage, bodies, owner, sketched } = putting;
  const { shot, startFrame, endFrame, aspect } = stage;
  const told = shot.blocking?.find(({ who }) => keyOf(who) === owner.place.player.key);
  const placing = told?.actions.find(({ kind }) => kind === 'places');
  if (placing?.kind !== 'places' || placing.what) return [];
  const table = sketched.find(({ prop }) => prop.use === 'stands');
  const key = placing.target && keyOf(placing.target);
  const target = table?.place ?? bodies.find((body) => body.place.player.key === key)?.place;
  if (!target) return [];
  const view = viewSet({ framing: shot.framing, angle: shot.angle });
  const places = bodies.map((body) => body.place);
  const acting = { shot, view, startFrame, endFrame, places, isFollowed: false, aspect };
  return putClear(putDown(place, target, acting), place, {
    ...putting,
    sketched: table ? [table] : [],
  });
}

/** Where it comes to lie it covers nobody. */
function putClear(act: Act, { box }: Place, putting: Putting): Act[] {
  if (act.kind !== 'walk') return [];
  const { owner } = putting;
  const down = { ...box, x: box.x + act.to.x, y: box.y + act.to.y };
  const most = { x: box.width, y: MOST_RISE };
  const room = findRoom(down, { ...roomOf(putting, owner.leave), most });
  if (!room) return [];
  const to = {
    x: room.x + room.width / 2 - (box.x + box.width / 2),
    y: room.y + room.height - (box.y + box.height),
    scale: room.width / box.width,
  };
  return [{ ...act, to }];
}
