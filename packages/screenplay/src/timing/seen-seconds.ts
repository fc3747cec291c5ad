import type { BlockingAction, CameraMove, Framing, MoveSpeed } from '../screenplay.ts';

/** What there is to see in a shot. */
export type Sight = {
  /** Words of its description, Chinese characters weighed to words. */
  words: number;
  framing?: Framing | undefined;
  move?: CameraMove | undefined;
  moveSpeed?: MoveSpeed | undefined;
  actions: readonly BlockingAction['kind'][];
  /** Somebody comes in or goes out. */
  passages: number;
};

/** A wide picture takes long to look around in, a detail is seen at a glance. */
const framingFactors: Readonly<Record<Framing, number>> = {
  'extreme-wide': 1.25,
  wide: 1.15,
  full: 1.05,
  medium: 1,
  'medium-close': 0.95,
  'close-up': 0.85,
  'extreme-close-up': 0.8,
};

/** What an action takes to be done, beside the words it is told in. */
const actionSeconds: Readonly<Record<BlockingAction['kind'], number>> = {
  walks: 0.6,
  runs: 0.4,
  turns: 0.3,
  looks: 0.2,
  holds: 0.2,
  plays: 0.5,
  jumps: 0.4,
  gestures: 0.4,
  places: 0.6,
};

const passageSeconds = 0.4;
const shortestSeconds = 1.2;
const longestSeconds = 6;

/**
 * Seconds a shot is to be looked at where no time is written: its words (a sentence of ten words about 2 s), what is
 * done in it, a camera that needs its way, all the longer the more of the world is seen.
 */
export function seenSeconds({ words, framing, move, moveSpeed, actions, passages }: Sight): number {
  const told = Math.min(3, words * 0.2);
  const done = actions.reduce((seconds, kind) => seconds + actionSeconds[kind], 0);
  const moved = move && move !== 'static' && move !== 'handheld' ? moveSeconds(moveSpeed) : 0;
  const looked =
    (told + Math.min(2.5, done + passages * passageSeconds)) * framingFactors[framing ?? 'medium'];
  return Math.min(longestSeconds, Math.max(shortestSeconds, looked + moved));
}

function moveSeconds(speed: MoveSpeed | undefined): number {
  if (speed === 'fast') return 0.1;
  return speed === 'slow' ? 0.9 : 0.5;
}
