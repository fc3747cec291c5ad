import type { CameraMove, Framing, Shot } from '@callsheet/screenplay';
import type { Box } from '../box.ts';
import { createRandom } from '../random.ts';
import { viewSet } from '../scenery/view-set.ts';
import { refKey } from './choose-set.ts';
import { composeCards } from './compose-cards.ts';
import { composePlayers, type Place } from './compose-players.ts';
import { framePart, partOf } from './frame-part.ts';
import { headIn, keepHeads } from './keep-heads.ts';
import { overShoulder } from './over-shoulder.ts';
import { planCamera, type CameraPath, type CameraRequest } from './plan-camera.ts';
import type { Player } from './player.ts';

export type CameraStage = {
  shot: Shot;
  move: CameraMove;
  players: readonly Player[];
  durationSeconds: number;
  /** Width over height of the output. */
  aspect: number;
  seed: number;
  /** Which way somebody walks whom the camera may go along with. */
  heading?: -1 | 1 | undefined;
};

/** The camera of a shot and where it sees those who act. */
export type SetUp = { camera: CameraPath; places: Place[]; framing: Framing };

/** Sets the camera up for a shot, and those who act before it, so that no head is lost on the way. */
export function setUpCamera(stage: CameraStage): SetUp {
  const { shot, players, move } = stage;
  if (areCards(players)) return beforeCards(stage);
  if (TO_DEPTH.includes(move) && players.length > 0) return closeIn(stage);
  const camera = planCamera({ ...request(stage, shot.framing), closeness: closenessOf(stage) });
  const composed = compose(stage, shot.framing, reachOf(camera));
  const part = partOf(shot, players);
  const places = part
    ? composed.map((place) => framePart(place, part, stage.aspect))
    : keepHeads(composed, camera);
  return { camera, places, framing: shot.framing };
}

/** What is on its way to the next shot's close-up gets visibly nearer in however short a time. */
function closenessOf({ shot, move }: CameraStage): number | undefined {
  const told = shot.evidence?.move;
  return INWARDS.includes(move) && told && told.start >= shot.span.end ? 1.5 : undefined;
}

const TO_DEPTH: readonly CameraMove[] = ['push-in', 'pull-out', 'zoom-in', 'zoom-out'];
const INWARDS: readonly CameraMove[] = ['push-in', 'zoom-in'];
/** A painted set seen larger than this is a blur. */
const MOST_CLOSENESS = 3;

/**
 * A push, a pull or a zoom is set up at its wide end, so that the tight end frames whom it is about.
 * The framing a prompt tells is where it says so: `zooms in to a close-up` ends there, `close-up, the
 * camera pulls out` begins there.
 */
function closeIn(stage: CameraStage): SetUp {
  const { shot, players, move } = stage;
  const tight = tellsTightEnd(shot, move) ? tightHead(stage) : undefined;
  const framing = tight ? looser(stage, tight) : shot.framing;
  const composed = compose(stage, framing, 0);
  const focus = focusIn(composed, stage);
  const head = headIn(focus, focus.box);
  const at = middleOf(head);
  const comesTo = tight
    ? middleOf(tight)
    : { x: 0.5 + (at.x - 0.5) * 0.55, y: Math.min(at.y, 0.4) };
  const usual = planCamera(request(stage, framing));
  const asked = tight ? tight.height / head.height : Math.max(usual.from.zoom, usual.to.zoom);
  const kept = !tight ? composed : players.length > 1 ? speakersIn(composed, shot) : [];
  const closeness = Math.max(1.08, Math.min(asked, limitOf(kept), MOST_CLOSENESS));
  const camera = planCamera({ ...request(stage, framing), focus: { at, comesTo }, closeness });
  return { camera, places: keepHeads(composed, camera), framing };
}

function focusIn(places: readonly Place[], { shot, players }: CameraStage): Place {
  const focus = focusOf(shot, players);
  return places.find(({ player }) => player === focus) ?? places[0]!;
}

function speakersIn(places: readonly Place[], { lines }: Shot): Place[] {
  const keys = new Set(lines.flatMap(({ speaker }) => (speaker ? [refKey(speaker)] : [])));
  return places.filter(({ player }) => keys.has(player.key));
}

function request(
  { shot, move, durationSeconds, seed, heading, players }: CameraStage,
  framing: Framing,
): CameraRequest {
  const random = createRandom(seed, shot.number);
  // Straight down there is no horizon, and what is seen is in the middle.
  const horizon = shot.angle === 'overhead' ? 0.5 : viewSet({ framing, angle: shot.angle }).horizon;
  const isLifeless = players.every(({ form }) => form === 'card');
  return { move, speed: shot.moveSpeed, durationSeconds, random, heading, horizon, isLifeless };
}

function compose({ shot, players, aspect }: CameraStage, framing: Framing, reach: number): Place[] {
  const view = viewSet({ framing, angle: shot.angle });
  const speakers = new Set(shot.lines.map((line) => line.speaker && refKey(line.speaker)));
  if (shot.angle === 'over-the-shoulder' && players.length > 1) {
    const seen = focusOf(shot, players)!;
    return overShoulder({ players, seen, framing, view, aspect, reach });
  }
  const focus = speakers.size < 2 ? focusOf(shot, players) : undefined;
  return composePlayers({ players, framing, view, aspect, reach, focus, angle: shot.angle });
}

/** How far the move takes things to a side. */
function reachOf({ from, to, response }: CameraPath): number {
  if (response === 'follow' || response === 'pivot') return 0;
  return Math.max(Math.abs(from.x), Math.abs(to.x));
}

function areCards(players: readonly Player[]): boolean {
  return players.length > 1 && players.every(({ form }) => form === 'card');
}

/** Pictures that hang side by side fill the frame: the camera hardly moves before them. */
function beforeCards(stage: CameraStage): SetUp {
  const { shot, players, aspect } = stage;
  const camera = planCamera({ ...request(stage, shot.framing), strength: 0.22 });
  const { from, to } = camera;
  const growth = (Math.max(from.zoom, to.zoom) - 1) / 2;
  const reach = { x: reachOf(camera) + growth, y: Math.max(Math.abs(from.y), growth) };
  const captioned = shot.lines.length > 0;
  return {
    camera,
    places: composeCards({ players, aspect, reach, captioned }),
    framing: shot.framing,
  };
}

/** Who the shot is about: who speaks first, else who is told first. */
function focusOf(shot: Shot, players: readonly Player[]): Player | undefined {
  const speaking = shot.lines.flatMap(({ speaker, speakerName }) =>
    speaker ? [refKey(speaker)] : speakerName ? [speakerName] : [],
  );
  const told = shot.cast.map(refKey);
  for (const key of [...speaking, ...told]) {
    const found = players.find((player) => player.key === key);
    if (found) return found;
  }
  return players[0];
}

function tellsTightEnd({ evidence }: Shot, move: CameraMove): boolean {
  const { framing, move: moveSpan } = evidence ?? {};
  const endsThere =
    framing !== undefined &&
    moveSpan !== undefined &&
    framing.start >= moveSpan.start &&
    framing.start - moveSpan.end < NEARBY;
  return INWARDS.includes(move) ? endsThere : framing !== undefined && !endsThere;
}

/** Characters between a move and the framing it leads to. */
const NEARBY = 40;

const FRAMINGS: readonly Framing[] = [
  'extreme-wide',
  'wide',
  'full',
  'medium',
  'medium-close',
  'close-up',
  'extreme-close-up',
];

/** Where a move begins that ends at the shot's framing: as far back as the closeness of a move allows. */
function looser(stage: CameraStage, tight: Box): Framing {
  const { shot, move } = stage;
  const place = FRAMINGS.indexOf(shot.framing);
  const steps = INWARDS.includes(move) ? [3, 2] : [];
  for (const step of steps) {
    const framing = FRAMINGS[Math.max(0, place - step)]!;
    const focus = focusIn(compose(stage, framing, 0), stage);
    if (tight.height / headIn(focus, focus.box).height <= MOST_CLOSENESS) return framing;
  }
  return FRAMINGS[Math.max(0, place - 1)]!;
}

/** The head of whom the move is about, framed alone as the prompt says. */
function tightHead(stage: CameraStage): Box {
  const player = focusOf(stage.shot, stage.players)!;
  const [place] = compose({ ...stage, players: [player] }, stage.shot.framing, 0);
  return headIn(place!, place!.box);
}

/** How much larger heads may get before one leaves the frame. */
function limitOf(places: readonly Place[]): number {
  const heads = places
    .filter(({ isForeground }) => !isForeground)
    .map((place) => headIn(place, place.box));
  if (heads.length === 0) return Infinity;
  const spanX = span(heads.map(({ x, width }) => [x, x + width]));
  const spanY = span(heads.map(({ y, height }) => [y, y + height]));
  return Math.min(0.94 / spanX, 0.8 / spanY);
}

function span(ranges: readonly (readonly [number, number])[]): number {
  const ends = ranges.flat();
  return Math.max(...ends) - Math.min(...ends);
}

function middleOf({ x, y, width, height }: Box) {
  return { x: x + width / 2, y: y + height / 2 };
}
