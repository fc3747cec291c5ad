import { firstIdeograph, type Hit, type Lexicon, type Term } from './create-lexicon.ts';

/** Every term of the lexicon in the text, in order: at each place the longest, and none inside another. */
export function findTerms<M>(lexicon: Lexicon<M>, text: string): Hit<M>[] {
  const lower = lowerCase(text);
  const hits: Hit<M>[] = [];
  let at = 0;
  while (at < lower.length) {
    const unit = lower.charCodeAt(at);
    if (unit >= firstIdeograph) at = readChinese(lexicon, lower, at, hits);
    else if (isLetter(unit)) at = readLatin(lexicon, lower, at, hits);
    else at++;
  }
  return hits;
}

/** Offset for offset; a letter whose small form is longer stays as it is. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

function readChinese<M>({ chinese }: Lexicon<M>, text: string, at: number, hits: Hit<M>[]): number {
  const terms = chinese[text.charCodeAt(at) - firstIdeograph];
  if (!terms) return at + 1;
  for (const term of terms) if (text.startsWith(term.text, at)) return take(term, at, hits);
  return at + 1;
}

function readLatin<M>({ latin }: Lexicon<M>, text: string, at: number, hits: Hit<M>[]): number {
  let end = at + 1;
  while (end < text.length && isLetter(text.charCodeAt(end))) end++;
  const terms = latin.get(text.slice(at, end));
  if (!terms) return end;
  for (const term of terms) if (standsAt(term, text, at)) return take(term, at, hits);
  return end;
}

function take<M>({ text, meanings }: Term<M>, start: number, hits: Hit<M>[]): number {
  const end = start + text.length;
  if (meanings.length > 0) hits.push({ span: { start, end }, meanings });
  return end;
}

function standsAt<M>({ text: term }: Term<M>, text: string, start: number): boolean {
  for (let i = 0; i < term.length; i++) {
    const unit = text[start + i];
    const isGap = term[i] === ' ' && (unit === '-' || unit === '\n');
    if (unit !== term[i] && !isGap) return false;
  }
  return !isLetter(text.charCodeAt(start + term.length));
}

function isLetter(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0xc0 && unit < 0x250);
}
