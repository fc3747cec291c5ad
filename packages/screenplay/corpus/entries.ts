import { dramaEn } from './entries/drama-en.ts';
import { dramaZh } from './entries/drama-zh.ts';
import { filmsEn } from './entries/films-en.ts';
import { filmsZh } from './entries/films-zh.ts';
import { formsEn } from './entries/forms-en.ts';
import { heldOut } from './entries/held-out.ts';
import { seeds } from './entries/seeds.ts';
import { timedZh } from './entries/timed-zh.ts';
import type { CorpusEntry } from './entry.ts';

/** All prompts of the corpus. */
export const corpusEntries: readonly CorpusEntry[] = [
  ...seeds,
  ...dramaEn,
  ...filmsEn,
  ...formsEn,
  ...timedZh,
  ...dramaZh,
  ...filmsZh,
  ...heldOut,
];
