import type { Attribution } from './find-attribution.ts';
import type { DialogueReading, SpokenLine } from './spoken-line.ts';

/**
 * What the prompt calls a speaker that no reference stands for: `Mia`, `old fisherman`, `小明`. A pronoun
 * is whoever spoke last. Undefined for a narrator and where no name can be told.
 */
export function findSpeakerName(
  reading: DialogueReading,
  attribution: Attribution,
  allLines: readonly SpokenLine[],
): string | undefined {
  if (attribution.isNarration) return undefined;
  const lines = allLines.slice(-lookBack);
  const { scope, cue, side } = attribution;
  const end = side === 'before' ? cue.start : scope.end;
  const start = Math.max(scope.start, end - reachUnits);
  const text = withoutQuotes(reading.folded.slice(start, end));
  const name = pronounPattern.test(text)
    ? (namedBefore(reading, start) ?? lines.findLast((line) => line.speakerName)?.speakerName)
    : (scriptName(text) ?? earliestName(text));
  return name && sameAs(name, lines);
}

/** `TOM:`, `TOM (O.S.):` of a script. */
function scriptName(text: string): string | undefined {
  const name = /(?:^|[\s.!?])(\p{Lu}{2,16}) ?(?:\([^()]{0,30}\))?$/u.exec(text.trimEnd())?.[1];
  return name && !isFilmWord(name) ? name.charAt(0) + name.slice(1).toLowerCase() : undefined;
}

/** The subject of the last sentence before the offset that has one. */
function namedBefore({ folded }: DialogueReading, offset: number): string | undefined {
  const text = withoutQuotes(folded.slice(Math.max(0, offset - reachUnits), offset));
  const sentences = text.split(/[.!?。！？\n]/).toReversed();
  return sentences.map(earliestName).find((name) => name !== undefined);
}

const reachUnits = 240;
/** Nobody is remembered for longer than this many lines, so that the cost stays linear. */
const lookBack = 40;
const pronounPattern = /(?:\b(?:s?he|they)\b[^.,;:]{0,24}|(?:^|[,.。;\s])[他她它][^,.。;]{0,8})$/i;

function withoutQuotes(text: string): string {
  return text.replace(/["“「『][^"”」』]{0,200}["”」』]/g, ' ');
}

/** The subject of a sentence comes first; what follows is whom it looks at. */
function earliestName(text: string): string | undefined {
  const found = [properName(text), person(text), chinesePerson(text)].filter(
    (name) => name !== undefined,
  );
  return found.toSorted((a, b) => a.index - b.index)[0]?.name ?? besideVerb(text);
}

/** `Close-up`, `Wide`, `Two-shot`. */
function isFilmWord(word: string): boolean {
  return word
    .toLowerCase()
    .split('-')
    .some((part) => filmWords.has(part));
}

function isNoName(word: string): boolean {
  return notNames.has(word.toLowerCase()) || isFilmWord(word);
}

type Found = { name: string; index: number };

// Words that open a sentence or belong to the camera are capitalised too.
const notNames = new Set(
  (
    'the a an in on at as when while then and but so suddenly finally meanwhile later now next after before with ' +
    'from inside outside under over his her their its he she they it this that there two three one both voice ' +
    'sound music style night day morning evening rain she’s he’s characters cast atmosphere setting mood'
  ).split(' '),
);

// What a picture is called and how it is taken; `Dolly` and `Crane` are names as well.
const filmWords = new Set(
  (
    'cut cuts close closeup closeups up wide medium mid long full extreme shot shots scene camera final action slow zoom ' +
    'pan tilt fade dissolve wipe cinematic establishing tracking handheld int ext ecu cu pov ots aerial overhead ' +
    'insert cutaway montage angle view eye low high dutch macro detail panel frame shoulder lens reverse drone ' +
    'panoramic static storyboard reference image title'
  ).split(' '),
);

function properName(text: string): Found | undefined {
  for (const match of text.matchAll(
    /\b\p{Lu}[\p{Ll}'’-]{1,20}(?: \p{Lu}[\p{Ll}'’-]{1,20}){0,2}/gu,
  )) {
    const words = match[0].split(' ');
    while (words.length > 0 && isNoName(words[0]!)) words.shift();
    if (words.length > 0 && !personNoun.test(words.at(-1)!.toLowerCase())) {
      return { name: words.join(' '), index: match.index };
    }
  }
  return undefined;
}

const personNoun =
  /^(?:(?:wo)?man|boy|girl|child|kid|mother|father|mom|dad|grand(?:mother|father|ma|pa)|sister|brother|king|queen|prince(?:ss)?|knight|detective|waitress|clerk|nurse|chef|cook|judge|captain|pilot|guard|guide|host|monk|priest|thief|witch|wizard|robot|alien|ghost|astronaut|student|friend|stranger|traveler|lady|gentleman|barista|scientist|artist|pianist|journalist|musician|librarian|guardian|assistant|servant|merchant|[a-z]{2,12}(?:man|woman|keeper|maker)|[a-z]{3,12}(?:cher|nter|rmer|ctor|cer|iver|ngler|nger|mmer|rier|ider|iter|nner|oper|aker|tor|ler|ger|dier|lor))$/;

function person(text: string): Found | undefined {
  const phrases =
    /\b(?:the|an?|one|another|this|that|his|her|their) ([a-z-]{1,16}(?: [a-z-]{1,16}){0,3})/gi;
  for (const match of text.matchAll(phrases)) {
    const words = match[1]!.split(' ');
    const noun = words.findIndex((word) => personNoun.test(word.toLowerCase()));
    if (noun < 0) continue;
    const from = words.findLastIndex((word, i) => i < noun && isNoName(word.replace(/^of$/, 'a')));
    const name = capitalised(words.slice(from + 1, noun + 1).join(' '));
    return { name, index: match.index };
  }
  return undefined;
}

const chineseNouns =
  '男孩|女孩|男人|女人|老人|孩子|母亲|父亲|妈妈|爸爸|爷爷|奶奶|医生|护士|侦探|渔夫|老师|学生|士兵|国王|王后|公主|王子|骑士|店主|店员|服务员|司机|警察|姑娘|少年|少女|机器人|宇航员|船长|厨师|记者|旅人|老板';

const chineseNoun = new RegExp(`(?:[老小年轻大那白黑]{0,2})(?:${chineseNouns})`);

function chinesePerson(text: string): Found | undefined {
  const noun = chineseNoun.exec(text);
  if (noun) return { name: noun[0], index: noun.index };
  const name =
    /(?:^|[,.。;:!?\s、])([小老阿](?!全景|特写|远景|近景|中景)[\u4e00-\u9fff])(?=[\u4e00-\u9fff,:]|$)/.exec(
      text,
    );
  return name ? { name: name[1]!, index: name.index } : undefined;
}

/** `The tortoise slowly says`: whatever stands between the article and the verb. */
function besideVerb(text: string): string | undefined {
  const match = /\b(?:the|an?) ((?:[a-z-]{2,16} ?){1,3})$/i.exec(text.trimEnd());
  const words = match?.[1]!.split(' ').filter((word) => !/ly$|^(?:then|now)$/i.test(word)) ?? [];
  if (
    words.some((word) => isFilmWord(word) || /^(?:and|while|as|to|at|in|on|of|with)$/i.test(word))
  )
    return undefined;
  return words.length > 0 ? capitalised(words.join(' ').trim()) : undefined;
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** `The fisherman` is the `Old fisherman` of before. */
function sameAs(name: string, lines: readonly SpokenLine[]): string {
  const key = lastWord(name);
  return (
    lines.find((line) => line.speakerName && lastWord(line.speakerName) === key)?.speakerName ??
    name
  );
}

function lastWord(name: string): string {
  return name.split(' ').at(-1)!.toLowerCase();
}
