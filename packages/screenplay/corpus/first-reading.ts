import type { Counts } from './measures.ts';

/** How the held-out prompts were read the first time, before anything was mended for them: right, read, expected. */
export const firstReading: Counts = {
  shots: { right: 39, found: 42, expected: 40 },
  times: { right: 6, found: 6, expected: 6 },
  sizes: { right: 14, found: 14, expected: 14 },
  angles: { right: 2, found: 2, expected: 2 },
  moves: { right: 10, found: 12, expected: 12 },
  cast: { right: 43, found: 43, expected: 46 },
  lines: { right: 10, found: 10, expected: 10 },
  speakers: { right: 9, found: 9, expected: 9 },
  delivery: { right: 5, found: 5, expected: 5 },
  speeds: { right: 6, found: 7, expected: 7 },
  transitions: { right: 6, found: 6, expected: 6 },
  setting: { right: 68, found: 81, expected: 87 },
  mood: { right: 11, found: 14, expected: 21 },
  sounds: { right: 19, found: 21, expected: 24 },
  blocking: { right: 41, found: 47, expected: 52 },
};
