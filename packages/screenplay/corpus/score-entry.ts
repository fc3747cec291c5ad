import type { Screenplay, Shot } from '../src/screenplay.ts';
import { nameRef, type CorpusEntry, type ExpectedShot } from './entry.ts';
import { compare, type EntryScore } from './compare.ts';
import { noCounts, type Measure } from './measures.ts';
import { pairShots, type ShotPair } from './pair-shots.ts';
import { scoreStaging } from './score-staging.ts';
import { scoreLines } from './score-lines.ts';

/**
 * Holds a screenplay against what is expected of its prompt. Size, angle, move and time count only where the prompt
 * says them, and are right only in a shot whose beginning is right; a line is right wherever it stands.
 */
export function scoreEntry(entry: CorpusEntry, screenplay: Screenplay): EntryScore {
  const score: EntryScore = { counts: noCounts(), misses: [] };
  for (const pair of pairShots(entry, screenplay)) {
    scoreShot(score, pair);
    if (entry.shots[0]?.staging) scoreStaging(score, pair);
  }
  scoreLines(score, entry, screenplay);
  return score;
}

function scoreShot(score: EntryScore, { expected, read }: ShotPair): void {
  const name = expected ? `“${expected.from}”` : `shot ${read?.number}`;
  const tally = (measure: Measure, wanted: readonly string[], found: readonly string[]) =>
    compare(score, { measure, name, wanted, found });
  tally('shots', expected ? ['begins'] : [], read ? ['begins'] : []);
  tally('times', timesOf(expected), expected?.at && read ? [clock(read)] : []);
  tally('sizes', listed(expected?.size), read?.evidence?.framing ? [read.framing] : []);
  tally('angles', listed(expected?.angle), listed(read?.angle));
  tally('moves', listed(expected?.move), read?.evidence?.move ? [read.move] : []);
  tally('cast', expected?.cast.split(' ').filter(Boolean) ?? [], read?.cast.map(nameRef) ?? []);
}

function listed(value: string | undefined): string[] {
  return value === undefined ? [] : [value];
}

function timesOf(expected: ExpectedShot | undefined): string[] {
  return expected?.at ? [`${expected.at[0]}-${expected.at[1]} s`] : [];
}

function clock({ startSeconds, endSeconds }: Shot): string {
  return `${startSeconds}-${endSeconds} s`;
}
