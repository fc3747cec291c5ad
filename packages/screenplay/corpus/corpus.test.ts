import { describe, expect, it } from 'vitest';
import { committedFigures } from './committed-figures.ts';
import { corpusEntries } from './entries.ts';
import { measures, permille } from './measures.ts';
import { scoreCorpus } from './score-corpus.ts';
import { scoreEntry } from './score-entry.ts';
import type { CorpusEntry } from './entry.ts';
import { parseScreenplay } from '../src/parse-screenplay.ts';

describe('the corpus', () => {
  it('has at least 60 prompts, half of them Chinese, each with a name of its own', () => {
    const chinese = corpusEntries.filter(({ language }) => language === 'zh').length;
    expect(corpusEntries.length).toBeGreaterThanOrEqual(60);
    expect(chinese * 2).toBeGreaterThanOrEqual(corpusEntries.length);
    expect(new Set(corpusEntries.map(({ name }) => name)).size).toBe(corpusEntries.length);
  });

  it.each(['all', 'en', 'zh'] as const)('is read no worse than it was: %s', (group) => {
    const counts = scoreCorpus().totals[group];
    const worse = measures.filter((measure) => {
      const { right, found, expected } = counts[measure];
      const [precision, recall] = committedFigures[group][measure];
      return permille(right, found) < precision || permille(right, expected) < recall;
    });
    expect(worse).toEqual([]);
  });
});

describe('the score', () => {
  const entry: CorpusEntry = {
    name: 'two',
    language: 'en',
    prompt: 'Wide shot: Image 1 sits and says, "Hi." Cut to a close-up of Image 2.',
    durationSeconds: 6,
    images: 2,
    videos: 0,
    shots: [
      { from: 'Wide', size: 'wide', cast: 'I1', lines: ['I1: Hi.'] },
      { from: 'Cut to', size: 'close-up', cast: 'I2' },
    ],
  };
  const screenplay = parseScreenplay({ ...entry, cast: entry });

  it('has no misses when all is read as expected', () => {
    const { misses, counts } = scoreEntry(entry, screenplay);
    expect(misses).toEqual([]);
    expect(counts.shots).toEqual({ right: 2, found: 2, expected: 2 });
    expect(counts.cast).toEqual({ right: 2, found: 2, expected: 2 });
    expect(counts.speakers).toEqual({ right: 1, found: 1, expected: 1 });
  });

  it('counts a shot too many, with all that is in it, against the precision', () => {
    const shots = [
      { from: 'Wide', size: 'wide', cast: 'I1 I2', lines: ['I2 whisper: Hi.'] },
    ] as const;
    const { misses, counts } = scoreEntry({ ...entry, shots }, screenplay);
    expect(counts.shots).toEqual({ right: 1, found: 2, expected: 1 });
    expect(counts.cast).toEqual({ right: 1, found: 2, expected: 2 });
    expect(misses).toEqual([
      'cast of “Wide”: I1 I2, read I1',
      'shots of shot 2: none, read begins',
      'sizes of shot 2: none, read close-up',
      'cast of shot 2: none, read I2',
      'speakers of “Hi.”: i2, read i1',
      'delivery of “Hi.”: whisper, read none',
    ]);
  });
});
