import { parseScreenplay } from '../src/parse-screenplay.ts';
import { corpusEntries } from './entries.ts';
import type { CorpusEntry } from './entry.ts';
import { addCounts, noCounts, type Counts } from './measures.ts';
import type { EntryScore } from './compare.ts';
import { scoreEntry } from './score-entry.ts';

export type CorpusScore = {
  entries: { entry: CorpusEntry; score: EntryScore }[];
  totals: { all: Counts; en: Counts; zh: Counts };
};

/** The parser's reading of every prompt of the corpus, held against what was written by hand. */
export function scoreCorpus(): CorpusScore {
  const entries = corpusEntries.map((entry) => ({ entry, score: scoreEntry(entry, read(entry)) }));
  const totalOf = (language?: CorpusEntry['language']) =>
    entries
      .filter(({ entry }) => !language || entry.language === language)
      .reduce((total, { score }) => addCounts(total, score.counts), noCounts());
  return { entries, totals: { all: totalOf(), en: totalOf('en'), zh: totalOf('zh') } };
}

function read({ prompt, durationSeconds, images, videos }: CorpusEntry) {
  return parseScreenplay({ prompt, durationSeconds, cast: { images, videos } });
}
