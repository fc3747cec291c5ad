import type { Span } from '../screenplay.ts';
import type { Character, CharacterList } from './find-characters.ts';

/** A place where the prompt names somebody whom no reference stands for. */
export type NameMention = { name: string; span: Span };

/**
 * Where the (width-folded) prompt shows the characters of its list: `Mia`, `the boy`, `The small robot`, with the
 * article. Not whose hands a map is in, and not `a boy`, who is another one.
 */
export function findCharacterMentions(
  folded: string,
  { characters, span: list }: CharacterList,
): NameMention[] {
  const found: NameMention[] = [];
  const named = new Map(characters.flatMap((one) => one.words.map((word) => [word, one])));
  let from = list.end;
  for (const match of folded.matchAll(patternOf([...named.keys()]))) {
    const { index } = match;
    const isListed = index >= list.start && index < list.end;
    const one = named.get(match[0].toLowerCase())!;
    const end = index + match[0].length;
    const start = isListed || index < list.start ? index : startOf(folded, index, from);
    if (isListed || !isMeant(folded, { start, end }, { index, one })) continue;
    found.push({ name: one.name, span: { start, end } });
    from = end;
  }
  return found;
}

function patternOf(words: readonly string[]): RegExp {
  const terms = words.toSorted((a, b) => b.length - a.length).map(termOf);
  return new RegExp(terms.join('|') || '(?!)', 'gi');
}

function termOf(word: string): string {
  const escaped = word.replace(/[^\p{L}\p{N}]/gu, '.');
  return /[\u4e00-\u9fff]/.test(word) ? escaped : String.raw`(?<![a-zà-ɏ-])${escaped}(?![a-zà-ɏ-])`;
}

/** With its article and what stands between: `The small robot`. */
function startOf(folded: string, index: number, from: number): number {
  const before = folded.slice(Math.max(from, index - 40), index);
  return index - (phraseBefore.exec(before)?.[0].length ?? 0);
}

const phraseBefore =
  /(?<![a-z])(?:the|this|that|his|her|their|our|my) (?:(?!and |of |with |to |in |on |at |for |from |by |as |door |while )[a-z-]{1,14} ){0,2}$/i;

type Named = { index: number; one: Character };

function isMeant(folded: string, { start, end }: Span, { index, one }: Named): boolean {
  const text = folded.slice(index, end);
  const isChinese = /[\u4e00-\u9fff]/.test(text);
  const isCapital = /^\p{Lu}/u.test(text);
  const isWhole = text.length === one.name.length;
  if (!isChinese && start === index && !isCapital && !isWhole) return false;
  if (
    !isWhole &&
    /\b(?:an?|another|some) (?:[a-z-]{1,14} ){0,2}$/i.test(
      folded.slice(Math.max(0, index - 36), index),
    )
  )
    return false;
  const behind = folded.slice(end, end + 20);
  if (/^手[中里上心]/.test(behind)) return false;
  if (!/^(?:['’]s?\b|的)/.test(behind)) return true;
  const isOpening = /(?:^|[.:;!?。\n,]) ?$/.test(folded.slice(Math.max(0, start - 2), start));
  return faces.test(behind) || (isOpening && limbs.test(behind));
}

// Whose face is shown is on screen; whose hands hold a map is not, unless the hands do something.
const faces =
  /^(?:['’]s? (?:[a-z]{1,8} )?(?:face|eyes?|expression|smile|gaze|tears?|back|figure|silhouette|profile|lips|mouth)\b|的?(?:脸|眼|表情|背影|侧脸|目光|嘴|笑容|神情|身影))/i;
const limbs =
  /^(?:['’]s? (?:[a-z]{1,8} )?(?:hands?|fingers?|feet|arms?|legs?)\b|的?(?:手|指|脚|腿|双))/i;
