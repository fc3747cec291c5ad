import { dramaEn } from './entries/drama-en.ts';
import { dramaZh } from './entries/drama-zh.ts';
import { filmsEn } from './entries/films-en.ts';
import { filmsZh } from './entries/films-zh.ts';
import { formsEn } from './entries/forms-en.ts';
import { heldOutEn } from './entries/held-out-en.ts';
import { heldOutZh } from './entries/held-out-zh.ts';
import { mixed } from './entries/mixed.ts';
import { seeds } from './entries/seeds.ts';
import { timedZh } from './entries/timed-zh.ts';
import { chineseStaging } from './staging/chinese.ts';
import { englishStaging } from './staging/english.ts';
import { seedStaging } from './staging/seeds.ts';
import type { CorpusEntry } from './entry.ts';

const staging = { ...seedStaging, ...englishStaging, ...chineseStaging };

/** Those that were read once before anything was mended for them. */
export const heldOut: readonly CorpusEntry[] = [...heldOutEn, ...heldOutZh];

/** All prompts of the corpus. */
export const corpusEntries: readonly CorpusEntry[] = [
  ...[
    ...seeds,
    ...dramaEn,
    ...filmsEn,
    ...formsEn,
    ...timedZh,
    ...dramaZh,
    ...filmsZh,
    ...mixed,
  ].map(withStaging),
  ...heldOut,
];

/** What is expected of the staging is written apart, so that a prompt can be read without it. */
function withStaging(entry: CorpusEntry): CorpusEntry {
  const staged = staging[entry.name];
  if (!staged) return entry;
  if (staged.length !== entry.shots.length)
    throw new Error(
      `Corpus entry "${entry.name}" has ${entry.shots.length} shots, staged are ${staged.length}.`,
    );
  return { ...entry, shots: entry.shots.map((shot, i) => ({ ...shot, staging: staged[i]! })) };
}
