import type { Span } from '../screenplay.ts';

/** Terms with what they mean. A term of several words also stands with hyphens between them. */
export type Lexicon<M> = {
  /** By their first word, the longest term first. */
  latin: ReadonlyMap<string, readonly Term<M>[]>;
  /** At their first UTF-16 unit less `firstIdeograph`, the longest term first. */
  chinese: readonly (readonly Term<M>[] | undefined)[];
};

export type Term<M> = { text: string; meanings: M[] };

/** A term found in a text. */
export type Hit<M> = { span: Span; meanings: readonly M[] };

/**
 * Written `forest|tree~|walk!|森林`: terms between bars, `~` with a plural, `!` with the endings of a regular verb.
 * A term that is written twice has both meanings; one that means nothing keeps shorter ones from being read in it.
 */
export function createLexicon<M>(
  entries: readonly (readonly [terms: string, meaning?: M])[],
): Lexicon<M> {
  const terms = new Map<string, Term<M>>();
  for (const [list, meaning] of entries) {
    for (const text of list.split('|').flatMap(formsOf)) {
      const term = terms.get(text) ?? { text, meanings: [] };
      if (meaning !== undefined) term.meanings.push(meaning);
      terms.set(text, term);
    }
  }
  const latin = new Map<string, Term<M>[]>();
  const chinese: (Term<M>[] | undefined)[] = [];
  for (const term of [...terms.values()].toSorted((a, b) => b.text.length - a.text.length)) {
    const first = term.text.charCodeAt(0);
    if (first < firstIdeograph) push(latin, term);
    else (chinese[first - firstIdeograph] ??= []).push(term);
  }
  return { latin, chinese };
}

/** Where Latin letters end and Chinese characters begin. */
export const firstIdeograph = 0x3400;

function formsOf(term: string): string[] {
  const stem = term.slice(0, -1);
  if (term.endsWith('~')) return [stem, pluralOf(stem)];
  if (!term.endsWith('!')) return [term];
  const [verb, rest = ''] = stem.split(/(?= )/, 2);
  const bare = verb!.replace(/e$/, '');
  return [stem, pluralOf(verb!) + rest, `${bare}ing${rest}`, `${bare}ed${rest}`];
}

function pluralOf(word: string): string {
  if (/(?:s|sh|ch|x)$/.test(word)) return `${word}es`;
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}

function push<M>(latin: Map<string, Term<M>[]>, term: Term<M>): void {
  const word = term.text.split(' ', 1)[0]!;
  const list = latin.get(word);
  if (list) list.push(term);
  else latin.set(word, [term]);
}
