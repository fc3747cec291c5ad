import type { Counts, Measure } from './measures.ts';

export type EntryScore = {
  counts: Counts;
  /** In words, what was read wrong. */
  misses: string[];
};

type Comparison = {
  measure: Measure;
  name: string;
  wanted: readonly string[];
  found: readonly string[];
};

export function compare(score: EntryScore, { measure, name, wanted, found }: Comparison): void {
  const count = score.counts[measure];
  const right = wanted.filter((value) => found.includes(value)).length;
  count.right += right;
  count.found += found.length;
  count.expected += wanted.length;
  if (right === wanted.length && right === found.length) return;
  score.misses.push(`${measure} of ${name}: ${spell(wanted)}, read ${spell(found)}`);
}

function spell(values: readonly string[]): string {
  return values.join(' ') || 'none';
}
