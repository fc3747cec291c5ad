import type { CameraMove, Framing, MoveSpeed, Span } from '../screenplay.ts';
import type { Segment } from '../structure/segment.ts';
import { itemsIn } from '../text/spans.ts';
import type { CameraWords } from './camera-words.ts';
import { findMoveSpeed } from './find-move-speed.ts';
import { findShotTransition, type ShotTransition } from './find-shot-transition.ts';

type MovesReading = {
  /** The folded prompt without its lines. */
  silent: string;
  camera: CameraWords;
  /** The prompt lists its shots: none of them leads to the next by itself. */
  isStoryboard: boolean;
};

/** `isPeopled`: somebody, or something that acts, is seen in it. */
type FilmedSegment = Pick<Segment, 'body'> & { isPeopled: boolean };

/** How the camera of a shot moves, and how the shot follows the one before. */
export type ShotCamera = ShotTransition & {
  move?: { move: CameraMove; span: Span };
  speed?: { speed: MoveSpeed; span: Span };
};

/**
 * The camera of each segment by its own words; of several moves the first. In prose a camera goes on over the edge of
 * two shots: one that closes in to a nearer framing begins in the shot before where that shows nobody (`A planet. The
 * camera zooms in to a close-up of …`), and one that pans away from somebody arrives at whom the next words tell of (`The camera pans
 * right. Image 2 says …`).
 */
export function chooseMoves(
  reading: MovesReading,
  segments: readonly FilmedSegment[],
): ShotCamera[] {
  const own = segments.map(({ body }) => readCamera(reading, body));
  const shots = own.map((shot, i) => ({ ...shot, ...announcedBy(own[i - 1], shot) }));
  if (reading.isStoryboard) return shots;
  for (let i = 1; i < shots.length; i++) {
    const [before, after] = [segments[i - 1]!.body, segments[i]!.body];
    if (shots[i]!.transition || cuts.test(reading.silent.slice(after.start, after.start + reach)))
      continue;
    if (!segments[i - 1]!.isPeopled) approach(reading, { shots, i, before, after });
    arrive(reading, { shots, i, before, after });
  }
  return shots;
}

function readCamera({ silent, camera }: MovesReading, body: Span): ShotCamera {
  const move = itemsIn(camera.moves, body)[0];
  const speed = move && findMoveSpeed(silent, move.span);
  return {
    ...findShotTransition(silent, camera, body),
    ...(move && { move }),
    ...(speed && speed.span.start >= body.start && { speed }),
  };
}

/** By its own words, else as the shot before announced it. */
function announcedBy(before: ShotTransition | undefined, own: ShotTransition): ShotTransition {
  return before?.next && !own.transition ? { transition: before.next } : {};
}

/** How far into a shot the words stand that say how it begins. */
const reach = 32;
const cuts = /\bcut(?:s|ting)?\b|\b(?:next|new) (?:shot|scene)\b|切|下一个?镜头/i;

type Edge = { shots: ShotCamera[]; i: number; before: Span; after: Span };

/** A camera that closes in on somebody from afar is on its way in the picture before. */
function approach({ silent, camera }: MovesReading, { shots, i, before, after }: Edge): void {
  const { move, speed } = shots[i]!;
  const [was, next] = [before, after].map((body) => itemsIn(camera.framings, body)[0]);
  const isIn = move?.move === 'zoom-in' || move?.move === 'push-in';
  if (!isIn || shots[i - 1]!.move || !next || next.span.start < move.span.start) return;
  if (!opensWithCamera.test(silent.slice(after.start, move.span.start))) return;
  if (was && NEARNESS[was.framing] >= NEARNESS[next.framing]) return;
  shots[i - 1] = { ...shots[i - 1]!, move, ...(speed && { speed }) };
  shots[i] = { ...shots[i]!, transition: { transition: 'dissolve', span: move.span } };
}

const opensWithCamera =
  /^(?:then |and |next,? )?(?:the )?(?:camera|lens)\b[^,.;]{0,24}$|^(?:然后|接着|随后)?(?:镜头|摄像机)?[^,。;]{0,6}$/i;

const NEARNESS: Record<Framing, number> = {
  'extreme-wide': 0,
  wide: 1,
  full: 2,
  medium: 3,
  'medium-close': 4,
  'close-up': 5,
  'extreme-close-up': 6,
};

/** A pan that ends a shot without saying where it goes arrives in the next. */
function arrive({ silent, camera }: MovesReading, { shots, i, before }: Edge): void {
  const last = itemsIn(camera.moves, before).at(-1);
  const { move, speed, ...left } = shots[i - 1]!;
  if (!move || !last || move.span.start !== last.span.start || shots[i]!.move) return;
  const isPan = move.move === 'pan-left' || move.move === 'pan-right';
  if (!isPan || !tail.test(silent.slice(move.span.end, before.end))) return;
  if (
    !cameraBefore.test(
      silent.slice(Math.max(before.start, move.span.start - reach), move.span.start),
    )
  )
    return;
  shots[i - 1] = left;
  shots[i] = {
    ...shots[i]!,
    move,
    ...(speed && { speed }),
    transition: { transition: 'whip-pan', span: move.span },
  };
}

const tail =
  /^ ?(?:(?:to the )?(?:left|right)|slowly|gently|quickly|over|across|缓缓|慢慢)?[\s.。;,]{0,3}$/i;

const cameraBefore = /\b(?:camera|lens) (?:[a-z]{1,12} ){0,2}$|(?:镜头|摄像机)[^,。;]{0,6}$/i;
