import { headsWhile } from '../casting/heads-while.ts';
import type { HeadAt, Stretch } from '../subject.ts';
import { stretchPlayed } from './stretch-played.ts';
import { uniteBoxes } from './unite-boxes.ts';

export type TakeRequest = {
  /** Of the source. */
  durationSeconds: number;
  /** How long the shot shows it. */
  shownSeconds: number;
  /** Where it would play on from the shot before. */
  wantedSeconds: number;
  /** Where in the source lips move; none: unknown, or never. */
  talks: readonly Stretch[];
  /** When lines of whom it shows, and of others, are heard; from the first frame of the shot. */
  ownLines: readonly Stretch[];
  otherLines: readonly Stretch[];
  /** Whose head is to stay about where it is, because others stand beside it. */
  keeps?: {
    heads: readonly HeadAt[];
    /** Of the source's width, what the frame shows. */ width: number;
  };
};

/** The part of a source that a shot plays, from `startSeconds` at `speed`; what is at `untilSeconds` is held. */
export type Take = { startSeconds: number; untilSeconds: number; speed: number };

/**
 * Which part of a reference video a shot plays: never over its end, on from the shot before where
 * that fits, and with lips that move when they speak and not on the words of others. A source that is
 * too short plays slower, a little, and is then held.
 */
export function chooseTake(request: TakeRequest): Take {
  const { durationSeconds } = request;
  let best: Take = { startSeconds: 0, untilSeconds: durationSeconds, speed: 1 };
  let least = Infinity;
  for (const take of listTakes(request)) {
    const cost = costOf(take, request);
    if (cost >= least - 1e-6) continue;
    [best, least] = [take, cost];
  }
  return best;
}

/** Slower is seen to be slow. */
const SLOWEST = 0.8;
const STEP_SECONDS = 0.25;
/** Lips part a little before they are seen to. */
const BEFORE_TALK_SECONDS = 0.1;

function listTakes(request: TakeRequest): Take[] {
  return startsOf(request).flatMap((startSeconds) =>
    endsAfter(startSeconds, request).flatMap((untilSeconds) => {
      const fitting = (untilSeconds - startSeconds) / request.shownSeconds;
      const slowed = Math.min(1, Math.max(SLOWEST, fitting));
      const speeds = slowed < 1 ? [1, slowed] : [1];
      return speeds.map((speed) => ({ startSeconds, untilSeconds, speed }));
    }),
  );
}

/** Where it would play on comes first, then where its end fits, then all over the source. */
function startsOf({ durationSeconds, shownSeconds, ...request }: TakeRequest): number[] {
  const { wantedSeconds, talks, ownLines } = request;
  const steps = Math.floor(durationSeconds / STEP_SECONDS);
  const asked = [
    wantedSeconds,
    durationSeconds - shownSeconds,
    ...talks.flatMap((talk) => [
      talk.endSeconds,
      ...ownLines.map((line) => talk.startSeconds - line.startSeconds),
    ]),
    ...Array.from({ length: steps }, (_, index) => index * STEP_SECONDS),
  ];
  const latest = Math.max(0, durationSeconds - STEP_SECONDS);
  return [...new Set(asked.filter((start) => start >= 0 && start <= latest).map(toMilliseconds))];
}

/** The source's end, or where lips begin to move. */
function endsAfter(start: number, { durationSeconds, talks }: TakeRequest): number[] {
  const shut = talks.map(({ startSeconds }) => startSeconds - BEFORE_TALK_SECONDS);
  return [
    durationSeconds,
    ...shut.map(toMilliseconds).filter((end) => end > start && end < durationSeconds),
  ];
}

function toMilliseconds(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}

/** What a second of each is worth. */
const MOVES_ON_OTHERS_WORDS = 4;
const SHUT_ON_OWN_WORDS = 1.5;
const MOVES_IN_SILENCE = 0.4;
const HELD = 0.6;
const SLOWED = 0.5;
const JUMPS = 0.05;

function costOf(take: Take, request: TakeRequest): number {
  const { shownSeconds, wantedSeconds, ownLines, otherLines } = request;
  const moving = talksShown(take, request);
  const played = Math.min(shownSeconds, (take.untilSeconds - take.startSeconds) / take.speed);
  const own = overlap(moving, ownLines);
  const others = overlap(moving, otherLines);
  const spoken = lengthOf(ownLines);
  return (
    MOVES_ON_OTHERS_WORDS * others +
    (request.talks.length > 0 ? SHUT_ON_OWN_WORDS * (spoken - own) : 0) +
    MOVES_IN_SILENCE * Math.max(0, lengthOf(moving) - own - others) +
    HELD * (shownSeconds - played) +
    SLOWED * (1 - take.speed) * played +
    JUMPS * Math.abs(take.startSeconds - wantedSeconds) +
    wanders(take, request)
  );
}

/** When lips move, from the first frame of the shot; a mouth that is held open moves no more. */
function talksShown(take: Take, { talks, shownSeconds }: TakeRequest): Stretch[] {
  const { startSeconds, untilSeconds, speed } = take;
  const shown = (seconds: number) =>
    (Math.min(untilSeconds, Math.max(startSeconds, seconds)) - startSeconds) / speed;
  return talks
    .map((talk) => ({
      startSeconds: Math.min(shownSeconds, shown(talk.startSeconds)),
      endSeconds: Math.min(shownSeconds, shown(talk.endSeconds)),
    }))
    .filter((talk) => talk.endSeconds > talk.startSeconds);
}

/** Of the frame's width: a head that takes more of it on its way leaves too little to others. */
const ROOM_OF_HEAD = 0.5;
const WANDERS = 12;

function wanders(take: Take, { keeps, shownSeconds, durationSeconds }: TakeRequest): number {
  const heads = keeps
    ? headsWhile(keeps.heads, stretchPlayed({ ...take, durationSeconds }, shownSeconds))
    : [];
  if (!keeps || heads.length === 0) return 0;
  return WANDERS * Math.max(0, uniteBoxes(heads).width / keeps.width - ROOM_OF_HEAD);
}

function overlap(some: readonly Stretch[], others: readonly Stretch[]): number {
  return some
    .flatMap((a) =>
      others.map((b) =>
        Math.max(
          0,
          Math.min(a.endSeconds, b.endSeconds) - Math.max(a.startSeconds, b.startSeconds),
        ),
      ),
    )
    .reduce((total, seconds) => total + seconds, 0);
}

function lengthOf(stretches: readonly Stretch[]): number {
  return stretches.reduce(
    (sum, { startSeconds, endSeconds }) => sum + endSeconds - startSeconds,
    0,
  );
}
