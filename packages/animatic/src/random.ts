export type Random = {
  /** In [0, 1). */
  next(): number;
  /** In [from, to). */
  between(from: number, to: number): number;
  /** -1 or 1. */
  sign(): number;
};

/**
 * A seeded stream of numbers (mulberry32). `salt` gives each use its own stream, so that a change
 * in one shot does not reshuffle the next.
 */
export function createRandom(seed: number, salt: number): Random {
  let state = (Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) + Math.imul(salt + 1, 0xc2b2ae35)) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    between: (from, to) => from + (to - from) * next(),
    sign: () => (next() < 0.5 ? -1 : 1),
  };
}
