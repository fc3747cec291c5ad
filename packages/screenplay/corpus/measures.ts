/** What the reading of a prompt is measured by. */
export const measures = [
  'shots',
  'times',
  'sizes',
  'angles',
  'moves',
  'cast',
  'lines',
  'speakers',
  'delivery',
  'speeds',
  'transitions',
  'setting',
  'mood',
  'sounds',
  'blocking',
] as const;

export type Measure = (typeof measures)[number];

/** Of one measure. Precision is right / found, recall is right / expected. */
export type Count = { right: number; found: number; expected: number };

export type Counts = Record<Measure, Count>;

export function noCounts(): Counts {
  return Object.fromEntries(
    measures.map((measure) => [measure, { right: 0, found: 0, expected: 0 }]),
  ) as Counts;
}

export function addCounts(total: Counts, more: Counts): Counts {
  return Object.fromEntries(
    measures.map((measure) => {
      const [a, b] = [total[measure], more[measure]];
      const sum = {
        right: a.right + b.right,
        found: a.found + b.found,
        expected: a.expected + b.expected,
      };
      return [measure, sum];
    }),
  ) as Counts;
}

/** Whole parts of a thousand; 1000 when there was nothing to find. */
export function permille(right: number, of: number): number {
  return of === 0 ? 1000 : Math.floor((right * 1000) / of);
}
