const FIRST_MILLISECONDS = 1_000;
const LONGEST_MILLISECONDS = 30_000;

export type BackOff = {
  /** The server could not work. What fails during a pause began before it and does not lengthen it. */
  failed(): void;
  /** It can work again. */
  succeeded(): void;
  isInTrouble(): boolean;
  /** 0: there is no pause. */
  leftMilliseconds(): number;
};

/**
 * Keeps a worker from trying task after task on a server that cannot work just now: pauses of 1 s,
 * doubling to 30 s until something succeeds. `now` is monotonic, in milliseconds.
 */
export function createBackOff(now: () => number = () => performance.now()): BackOff {
  let pauseMilliseconds = 0;
  let endsAt = 0;
  const leftMilliseconds = () => Math.max(0, endsAt - now());
  return {
    failed: () => {
      if (leftMilliseconds() > 0) return;
      const next = Math.max(FIRST_MILLISECONDS, pauseMilliseconds * 2);
      pauseMilliseconds = Math.min(LONGEST_MILLISECONDS, next);
      endsAt = now() + pauseMilliseconds;
    },
    succeeded: () => {
      pauseMilliseconds = 0;
      endsAt = 0;
    },
    isInTrouble: () => pauseMilliseconds > 0,
    leftMilliseconds,
  };
}
