import type { Actor, Blocking, BlockingAction, Edge, Shot } from '@callsheet/screenplay';
import type { Box } from '../box.ts';
import type { Act, Offset } from '../figure.ts';
import { groundLine, type SetView } from '../scenery/view-set.ts';
import { clearFaces } from './clear-faces.ts';
import { keyOf } from './compose-things.ts';
import type { Place } from './compose-players.ts';
import { showsFeet } from './frame-body.ts';

export type ActStage = {
  shot: Shot;
  view: SetView;
  /** Frames of the clip. */
  startFrame: number;
  endFrame: number;
  /** Everybody and everything in the shot. */
  places: readonly Place[];
  /** The camera goes along: who walks keeps the place in the frame. */
  isFollowed: boolean;
  /** Width over height of the output. */
  aspect: number;
  /** Nothing is put down over these. */
  faces?: readonly Box[];
};

/** What somebody does in a shot, as it is told, one thing after the other. */
export function planActs(place: Place, stage: ActStage): Act[] {
  const { blocking } = place.player;
  if (!blocking) return [];
  const { startFrame, endFrame } = stage;
  const arrival = arrive(place, blocking, stage);
  const departure = depart(place, blocking, stage);
  const told = blocking.actions.filter(({ kind }) => kind !== 'holds');
  const moves = told.filter((action) => !isTravel(action));
  const free = {
    from: arrival?.endFrame ?? startFrame,
    until: departure?.startFrame ?? endFrame,
  };
  const { from, until } = betweenLines(free, { blocking, stage, count: moves.length });
  const each = (until - from) / Math.max(1, moves.length);
  const doing = moves.flatMap((action, index): Act[] => {
    const start = Math.round(from + index * each);
    return actOf(action, { place, stage, startFrame: start, endFrame: Math.round(start + each) });
  });
  return [...(arrival ? [arrival] : []), ...doing, ...(departure ? [departure] : [])];
}

type Range = { from: number; until: number };
type Told = { blocking: Blocking; stage: ActStage; count: number };

/** What is told between two lines is done between them, where that leaves a third of a second for each act. */
function betweenLines(free: Range, { blocking: { spans }, stage, count }: Told): Range {
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last) return free;
  const { lines, startSeconds } = stage.shot;
  const frameOf = (seconds: number) => stage.startFrame + Math.round((seconds - startSeconds) * 30);
  const before = lines.findLast(({ span }) => span.end <= first.start);
  const after = lines.find(({ span }) => span.start >= last.end);
  const from = before ? Math.max(free.from, frameOf(before.endSeconds)) : free.from;
  const until = after ? Math.min(free.until, frameOf(after.startSeconds)) : free.until;
  return until - from >= count * 10 ? { from, until } : free;
}

type Walk = Extract<Act, { kind: 'walk' }>;

const HERE: Offset = { x: 0, y: 0, scale: 1 };

function isTravel({ kind }: BlockingAction): boolean {
  return kind === 'walks' || kind === 'runs';
}

/** Comes in from an edge, or walks up from nearby. */
function arrive(place: Place, blocking: Blocking, stage: ActStage): Walk | undefined {
  const { shot, startFrame, endFrame } = stage;
  const travel = blocking.actions.find(isTravel);
  if (!blocking.enters && (!travel || blocking.exits)) return undefined;
  const length = endFrame - startFrame;
  const isRun = travel?.kind === 'runs' && { isRun: true as const };
  const passes = travel && !blocking.enters && PASSES.test(shot.description);
  if (passes && blocking.depth === 'background') return { ...crossBehind(place, stage), ...isRun };
  if (stage.isFollowed && !blocking.enters) {
    return { kind: 'walk', startFrame, endFrame, from: HERE, to: HERE, ...isRun };
  }
  const firstLine = shot.lines.find(({ speaker, speakerName }) =>
    isSame(speaker ?? (speakerName ? { name: speakerName } : undefined), blocking.who),
  );
  const silent = firstLine ? Math.round((firstLine.startSeconds - shot.startSeconds) * 30) : length;
  const longest = isRun ? 45 : blocking.enters === 'depth' ? 105 : 80;
  const frames = Math.max(18, Math.min(longest, Math.round(length * 0.6), Math.max(silent, 24)));
  const from = passes
    ? acrossFrom(place)
    : blocking.enters
      ? beyond(place, blocking.enters, stage)
      : nearby(place, stage);
  const until = Math.min(endFrame, startFrame + frames);
  return { kind: 'walk', startFrame, endFrame: until, from, to: HERE, ...isRun };
}

const PASSES =
  /\b(?:walk|stroll|run|step|stride|jog|ride|wander|march|hurr|rush)\w* (?:\w+ ){0,2}(?:past|by|across|along)\b|\bpass(?:es|ing)? (?:by|through|behind|in front)\b|路过|走过|经过|穿过|横穿|跑过/iu;

/** At a walking pace from one side to the other, as far as the shot is long. */
function crossBehind({ box, player }: Place, { startFrame, endFrame, aspect }: ActStage): Walk {
  const seconds = (endFrame - startFrame) / 30;
  const way = player.side === 'left' ? 1 : -1;
  const reach = Math.min(1 + box.width, Math.max(0.35, (PACE * box.height * seconds) / aspect));
  const at = (share: number): Offset => ({
    x: 0.5 + way * share * reach - (box.x + box.width / 2),
    y: 0,
    scale: 1,
  });
  return { kind: 'walk', startFrame, endFrame, from: at(-0.5), to: at(0.5) };
}

/** Heights of a body a second. */
const PACE = 0.8;

/** Out of the frame on the side that is not theirs: past whoever is there. */
function acrossFrom({ box }: Place): Offset {
  const middle = box.x + box.width / 2;
  const gone = box.width / 2 + 0.06;
  return { x: middle < 0.5 ? 1 - middle + gone : -middle - gone, y: 0, scale: 1 };
}

function depart(place: Place, blocking: Blocking, stage: ActStage): Walk | undefined {
  if (!blocking.exits) return undefined;
  const { startFrame, endFrame } = stage;
  const frames = Math.min(75, Math.round((endFrame - startFrame) * 0.5));
  const isRun = blocking.actions.some(({ kind }) => kind === 'runs') && { isRun: true as const };
  const to = beyond(place, blocking.exits, stage);
  return { kind: 'walk', startFrame: endFrame - frames, endFrame, from: HERE, to, ...isRun };
}

/** Out of the frame, or far back in the set. */
function beyond(place: Place, edge: Edge, { view, shot }: ActStage): Offset {
  const { box } = place;
  const own = box.x + box.width / 2 < 0.5 ? 'left' : 'right';
  // From the deep left: along the ground, not along the edge.
  const isDeep = edge === 'depth' || place.player.blocking?.depth === 'background';
  if (isDeep && place.player.anatomy.isWhole) {
    const scale = showsFeet(shot.framing) ? 0.3 : 0.42;
    const rise = showsFeet(shot.framing)
      ? groundLine(view, place.depth * scale) - (box.y + box.height)
      : Math.min(0, view.horizon + 0.42 - (box.y + box.height));
    const wayX = edge === 'left' || edge === 'right' ? edge : (place.player.blocking?.side ?? own);
    return { x: wayX === 'left' ? -0.2 : wayX === 'right' ? 0.2 : 0, y: rise, scale };
  }
  if (edge === 'front') return { x: own === 'left' ? -0.3 : 0.3, y: box.height * 0.9, scale: 1.7 };
  const told = edge === 'depth' ? place.player.blocking?.side : edge;
  const side = told === 'left' || told === 'right' ? told : own;
  // Whom their picture cuts off can only be near: from the depth they come from behind the frame's side.
  const isAway = AWAY.test(shot.description);
  const canShrink = isAway && place.player.anatomy.isWhole && showsFeet(shot.framing);
  const scale = canShrink ? AWAY_SCALE : isDeep || isAway ? LOW : 1;
  const y = canShrink ? groundLine(view, place.depth * scale) - (box.y + box.height) : 0;
  const middle = box.x + box.width / 2;
  const gone = (box.width * scale) / 2 + 0.06;
  return { x: side === 'left' ? -middle - gone : 1 - middle + gone, y, scale };
}

const AWAY = /\b(?:walk|run|stroll|ride|march)\w* (?:away|off)\b|走开|走远|远去|跑开/iu;
/** Of who goes away to a side. */
const AWAY_SCALE = 0.6;

/** The size from which somebody cut off by their picture grows, with the cut below the frame. */
const LOW = 0.8;

/** A few steps further out. */
function nearby({ box }: Place, { shot }: ActStage): Offset {
  const way = box.x + box.width / 2 < 0.5 ? -1 : 1;
  const reach = showsFeet(shot.framing) ? 0.26 : 0.16;
  return { x: way * Math.min(reach, Math.max(0.08, box.width)), y: 0, scale: 0.94 };
}

type Doing = { place: Place; stage: ActStage; startFrame: number; endFrame: number };

function actOf(action: BlockingAction, doing: Doing): Act[] {
  const { startFrame, endFrame, place, stage } = doing;
  const length = endFrame - startFrame;
  const towards = wayTo('target' in action ? action.target : undefined, doing);
  const some = (most: number) => Math.min(endFrame, startFrame + Math.min(most, length));
  switch (action.kind) {
    case 'turns': {
      if (HEAD_ALONE.test(stage.shot.description)) {
        return [{ kind: 'look', startFrame, endFrame: some(105), towards }];
      }
      const begins = startFrame + Math.round(length * 0.3);
      const ends = Math.min(endFrame, begins + 16);
      const mirrors = place.player.anatomy.looks !== 0 && { mirrors: true as const };
      return [{ kind: 'turn', startFrame: begins, endFrame: ends, towards, ...mirrors }];
    }
    case 'looks':
      if (AROUND.test(stage.shot.description)) return lookAround({ startFrame, endFrame });
      return [{ kind: 'look', startFrame, endFrame: some(105), towards }];
    case 'gestures':
    case 'places':
      return [{ kind: 'gesture', startFrame, endFrame: some(66), towards }];
    case 'jumps':
      return [{ kind: 'jump', startFrame, endFrame: some(27) }];
    case 'plays':
      return [{ kind: 'sway', startFrame, endFrame, beats: Math.max(1, Math.round(length / 48)) }];
    default:
      return [];
  }
}

const AROUND = /\blook(?:s|ing)? (?:all )?around\b|环顾|四处张望|东张西望|四下/iu;

/** To one side, to the other, and back. */
function lookAround({ startFrame, endFrame }: Pick<Act, 'startFrame' | 'endFrame'>): Act[] {
  const each = Math.min(50, Math.floor((endFrame - startFrame) / 3));
  return ([-1, 1, -1] as const).map((towards, index) => ({
    kind: 'look',
    startFrame: startFrame + index * each,
    endFrame: startFrame + (index + 1) * each,
    towards,
  }));
}

const HEAD_ALONE = /\bturn(?:s|ed|ing)? (?:(?:his|her|their|its|the) )?heads?\b|[转扭回]过?头/iu;

/** Where somebody is from here; else into the frame. */
function wayTo(target: Actor | undefined, { place, stage }: Doing): -1 | 1 {
  const middle = (one: Place) => one.box.x + one.box.width / 2;
  const other = target && stage.places.find(({ player }) => player.key === keyOf(target));
  if (!other) return middle(place) < 0.5 ? 1 : -1;
  return middle(other) < middle(place) ? -1 : 1;
}

function isSame(one: Actor | undefined, other: Actor): boolean {
  return one !== undefined && keyOf(one) === keyOf(other);
}

/** A thing that is held goes where its holder goes, by what the holder's walks do to the place of the hand. */
export function carryThing(thing: Place, owner: Place, acts: readonly Act[]): Act[] {
  const foot = { x: owner.box.x + owner.box.width / 2, y: owner.box.y + owner.box.height };
  const at = { x: thing.box.x + thing.box.width / 2, y: thing.box.y + thing.box.height };
  const carried = ({ x, y, scale }: Offset): Offset => ({
    x: (at.x - foot.x) * (scale - 1) + x,
    y: (at.y - foot.y) * (scale - 1) + y,
    scale,
  });
  return acts.flatMap((act): Act[] =>
    act.kind === 'walk' ? [{ ...act, from: carried(act.from), to: carried(act.to) }] : [],
  );
}

/** A thing that is put down goes from the hand to its target, or to beside whoever that is, in the second half of the shot. */
export function putDown(thing: Place, target: Place, stage: ActStage): Act {
  const { startFrame, endFrame, faces = [] } = stage;
  const length = endFrame - startFrame;
  const begins = startFrame + Math.round(length * 0.5);
  const { box } = thing;
  const rest = clearFaces(restingPlace(thing, target), faces);
  return {
    kind: 'walk',
    startFrame: begins,
    endFrame: Math.min(endFrame, begins + Math.min(40, Math.round(length * 0.3))),
    from: HERE,
    to: { x: rest.x - box.x, y: rest.y - box.y, scale: 1 },
  };
}

const LOWEST_FOOT = 0.94;
/** Share of the way that is left. */
const NEARER = 0.6;
/** On something that the frame does not show. */
const BELOW_FRAME = 1;

/** On a thing; beside somebody on the side it comes from, nearer to them than it was, as low as they stand. */
function restingPlace({ box }: Place, { box: target, player }: Place): Box {
  const middle = middleOf(target);
  const beside = target.width / 2 + box.width * 0.35;
  const away = Math.min(beside, Math.max(box.width, Math.abs(middleOf(box) - middle) * NEARER));
  const at = (x: number, foot: number): Box => ({
    ...box,
    x: Math.min(0.98 - box.width, Math.max(0.02, x - box.width / 2)),
    y: foot - box.height,
  });
  if (player.thing) return at(middle, Math.min(LOWEST_FOOT, target.y + box.height * 0.12));
  const way = middleOf(box) < middle ? -1 : 1;
  const foot = target.y + target.height;
  const isCard = player.form === 'card';
  return at(
    middle + way * away,
    isCard ? LOWEST_FOOT : foot > 1 ? BELOW_FRAME : Math.min(foot, LOWEST_FOOT),
  );
}

function middleOf({ x, width }: Box): number {
  return x + width / 2;
}
