import { firstReading } from './first-reading.ts';
import { heldOut } from './entries.ts';
import { measures, type Count, type Counts } from './measures.ts';
import { scoreCorpus, type CorpusScore } from './score-corpus.ts';

/** `docs/screenplay-corpus.md`. */
export function renderScreenplayCorpus(): string {
  const { entries, totals } = scoreCorpus();
  const clean = entries.filter(({ score }) => score.misses.length === 0).length;
  const staged = entries.filter(({ entry }) => entry.shots[0]?.staging).length;
  const chinese = entries.filter(({ entry }) => entry.language === 'zh').length;
  return [
    '# Screenplay corpus',
    '',
    'Generated from `packages/screenplay/corpus` by `npm run generate`.',
    '',
    `How well prompts are read as films: ${entries.length} prompts, ${chinese} of them Chinese, each with the film that was written by hand for it. ${clean} are read without a miss. Precision is what was right of what was read, recall what was right of what was expected. Sizes, angles, moves and times count where the prompt says them; speeds, transitions, setting, mood, sounds and blocking are expected of ${staged} of the prompts. The parser was mended for these prompts, so the figures say how it does on prompts like these, not on any prompt. "First reading" is how the last ${heldOut.length} were read before anything was mended for them: that is nearer to what a new prompt gets.`,
    '',
    '| measure | precision | recall | expected | English | Chinese | first reading |',
    '|---|---|---|---|---|---|---|',
    ...measures.map((measure) => {
      const { [measure]: all } = totals.all;
      return `| ${measure} | ${percent(all.right, all.found)} | ${percent(all.right, all.expected)} | ${all.expected} | ${both(totals.en, measure)} | ${both(totals.zh, measure)} | ${both(firstReading, measure)} |`;
    }),
    '',
    'English, Chinese, first reading: precision, recall.',
    '',
    '## Misses',
    '',
    ...entries.flatMap(renderMisses),
  ].join('\n');
}

function renderMisses({ entry, score }: CorpusScore['entries'][number]): string[] {
  if (score.misses.length === 0) return [];
  return [
    `### ${entry.name}`,
    '',
    ...score.misses.map((miss) => `- ${miss.replaceAll('\n', ' ')}`),
    '',
  ];
}

function both(counts: Counts, measure: keyof Counts): string {
  const { right, found, expected }: Count = counts[measure];
  return `${percent(right, found)}, ${percent(right, expected)}`;
}

function percent(right: number, of: number): string {
  return of === 0 ? '-' : `${((right * 100) / of).toFixed(1)} %`;
}
