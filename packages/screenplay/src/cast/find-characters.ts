import type { Span } from '../screenplay.ts';
import { createLexicon } from '../words/create-lexicon.ts';
import { findTerms } from '../words/find-terms.ts';
import type { Mention } from './find-mentions.ts';
import { genderOf, type Gender } from './gender-of.ts';
import { itemsIn } from '../text/spans.ts';
import { notNouns, nounWords } from './noun-words.ts';

/** Somebody of the prompt's list of characters whom no reference stands for. */
export type Character = {
  name: string;
  /** What else the prompt may call them, in small letters: `boy` for the `Boy explorer`, `robot` for a `Sidekick`. */
  words: string[];
  gender?: Gender;
  isCreature?: true;
};

/** A list of characters, and where it stands; offsets of nothing else are told. */
export type CharacterList = { characters: Character[]; span: Span };

/**
 * Whom a part such as `Characters: Boy explorer: round hat. Sidekick: a small robot …`, `角色:女主角:…` tells of. With
 * `references`, the storyboard not counted, it is only those beside whom others are given a picture (`Mia: Image 1. Tom: a boy …`).
 */
export function findCharacters(
  folded: string,
  mentions: readonly Mention[],
  references: number,
): CharacterList | undefined {
  const heading = headingPattern.exec(folded);
  if (!heading) return undefined;
  const start = heading.index + heading[0].length;
  const { entries, end } = readEntries(folded, start);
  const own = entries.filter(({ span }) => itemsIn(mentions, span).length === 0);
  const isShared = references > 0 && own.length === entries.length;
  if (isShared || own.length === 0) return undefined;
  return { characters: withWords(own), span: { start, end } };
}

const headingPattern =
  /(?:^|[\n.。;!] {0,2}(?:[-*•#] {0,2})?)(?:(?:main |key )?(?:characters?|cast)|主要(?:角色|人物)|(?:角色|人物)(?:设定|介绍)?|登场人物) ?: ?/i;

type Entry = { name: string; told: string; span: Span };

/** `Name: what they look like`, up to the next label of the film. */
function readEntries(folded: string, start: number): { entries: Entry[]; end: number } {
  const text = folded.slice(start, start + longestList);
  const entries: Entry[] = [];
  let end = start;
  for (const { index, 0: part } of text.matchAll(/[^.。;\n]{1,400}[.。;\n]?/g)) {
    if (nextSection.test(part) || entries.length > mostCharacters) break;
    const span = { start: start + index, end: start + index + part.length };
    const match = entryPattern.exec(part);
    const last = entries.at(-1);
    if (match && !notName.test(match[1]!))
      entries.push({ name: match[1]!.trim(), told: part.slice(match[0].length), span });
    else if (last && goesOn.test(part)) last.span.end = span.end;
    else if (part.trim() !== '') break;
    end = span.end;
  }
  return { entries: entries.slice(0, mostCharacters), end };
}

/** More are a crowd. */
const mostCharacters = 6;
const longestList = 1500;
const nextSection =
  /^[-*•# ]{0,3}(?:\d|\[|(?:storyboard|shot list|shots?|scenes?|setting|location|place|style|visual style|art style|atmosphere|mood|tone|music|audio|sounds?|lighting|camera|plot|story|action|panels?|分镜[\u4e00-\u9fff]{0,3}|镜头|场景|地点|故事板?|情节|剧情|风格|画风|氛围|音乐|配乐|音效|灯光|时间)(?: ?\d{1,2})? ?[:([])/i;
/** What else is told of somebody; what they do is no part of the list. */
const goesOn =
  /^ ?(?:s?he (?:is|has|wears|carries)\b|his\b|her\b|wearing\b|with\b|always\b|[他她它]?(?:穿|戴|是|有|身|性格|留着|总是))/i;
const entryPattern =
  /^[-*•# ]{0,3}(\p{L}[\p{L}'’ -]{0,32}?) ?(?::|(?=\()| [-–—] |(?<=^ {0,2}(?:\p{Lu}[\p{Ll}-]{1,15} ?){1,3}),(?= (?:an?|the|his|her|their|aged|\d))|(?<=[\u4e00-\u9fff]{1,6}),)/u;
const notName =
  /\b(?:shot|close-?up|camera|scene|keep|keeping|consistent|no|not)\b|镜头|特写|[全中远近]景|保持/i;

const lexicon = createLexicon<'person' | 'creature'>([
  [notNouns],
  [nounWords.person, 'person'],
  [nounWords.creature, 'creature'],
]);

/** What each can be called that nobody before is called, by name first, then by what is told of them. */
function withWords(entries: readonly Entry[]): Character[] {
  const known = entries.map(({ name, told }) => {
    const names = findTerms(lexicon, name);
    const heads = findTerms(lexicon, headOf(told)).slice(-1);
    const wordsOf = (text: string, found: typeof names) =>
      found.map(({ span }) => text.slice(span.start, span.end).toLowerCase());
    const own = wordsOf(name, names);
    const tiers = [[name.toLowerCase()], partsOf(name, own), wordsOf(headOf(told), heads)];
    const isCreature = [...names, ...heads].at(-1)?.meanings[0] === 'creature';
    return { name, tiers, isCreature };
  });
  const taken = new Map<string, number>();
  for (const tier of [0, 1, 2]) {
    const wanted = known.flatMap(({ tiers }, index) => tiers[tier]!.map((word) => [word, index]));
    const fresh = new Map<string, number>();
    for (const [word, index] of wanted as [string, number][])
      if (!taken.has(word))
        fresh.set(word, fresh.has(word) && fresh.get(word) !== index ? -1 : index);
    for (const [word, index] of fresh) taken.set(word, index);
  }
  return known.map(({ name, tiers, isCreature }, index) => {
    const words = [...taken].filter(([, owner]) => owner === index).map(([word]) => word);
    const gender = genderOfAny([...tiers.flat(), ...name.toLowerCase().split(' ')]);
    return { name, words, ...(gender && { gender }), ...(isCreature && { isCreature }) };
  });
}

/** `a flying small robot` of `a flying small robot with a round body`. */
function headOf(told: string): string {
  return /^.{0,80}?(?=[,.。;]|\b(?:with|wearing|in|of|who|after|from)\b|[穿戴背]|$)/i.exec(
    told,
  )![0];
}

/** Nouns, the last word, and all words of a proper name. */
function partsOf(name: string, nouns: readonly string[]): string[] {
  if (/[\u4e00-\u9fff]/.test(name)) return nouns.filter((word) => word.length > 1);
  const words = name.split(' ');
  const isProper = nouns.length === 0 && words.every((word) => /^\p{Lu}/u.test(word));
  const parts = isProper ? words : words.slice(-1);
  return [...nouns, ...parts.filter((word) => word.length > 2).map((word) => word.toLowerCase())];
}

function genderOfAny(words: readonly string[]): Gender | undefined {
  for (const word of words) {
    if (/^female$|^女/.test(word)) return 'female';
    if (/^male$|^男/.test(word)) return 'male';
    const gender = genderOf(word);
    if (gender) return gender;
  }
  return undefined;
}
