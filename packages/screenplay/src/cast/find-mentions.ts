import type { CastRef, Span } from '../screenplay.ts';

/** How many references a request carries. */
export type CastCounts = {
  images: number;
  videos: number;
  /** Whom `character1`, `character2` … name, where images and videos are counted together (contract.md §3.4). */
  characters?: readonly CastRef[];
  /** All of them as the request brings them, for prompts that count them together; absent: not known. */
  order?: readonly CastRef[];
};

/** A place where the prompt names a reference. */
export type Mention = {
  ref: CastRef;
  span: Span;
  /** `reference image`, without a number. */
  isLone?: true;
  /** Whom it means where images and videos are counted together (`countJointly`); `ref` is as written. */
  meant?: CastRef;
};

/**
 * Where the (width-folded) prompt names references: `Image 1`, `Video 2`, `图1`, `视频1`, `the first image`,
 * `第一张图`, `Images 1 and 2`, and, when there is exactly one, `reference image`, `参考视频` (contract.md §2.1).
 * Images and videos are numbered separately. A number the cast does not have is not a mention.
 */
export function findMentions(folded: string, cast: CastCounts): Mention[] {
  return inCast(findWrittenMentions(folded, cast.characters), cast);
}

/** Every name of a reference in the (width-folded) prompt, whether or not there is such a reference. */
export function findWrittenMentions(
  folded: string,
  characters: readonly CastRef[] = [],
): Mention[] {
  return [
    ...numbered(folded),
    ...ordinals(folded),
    ...lone(folded),
    ...asCharacters(folded, characters),
  ].toSorted((a, b) => a.span.start - b.span.start);
}

/** The mentions that name a reference of the cast, with whom they mean. */
export function inCast(mentions: readonly Mention[], cast: CastCounts): Mention[] {
  return mentions
    .map(({ meant, ...mention }) => (meant ? { ...mention, ref: meant } : mention))
    .filter((mention) => isInCast(mention.ref, cast))
    .filter((mention) => !mention.isLone || countOf(mention.ref, cast) === 1);
}

// Every quantifier is bounded, so a hostile prompt costs a constant for each of its characters.
const numberedPattern =
  /(?:\b(image|picture|figure|video)s? {0,2}(?:no\. {0,1}|#)?|(图片|图像|图|视频) {0,2})(\d{1,3})(?![\d%]|[.:-]\d)/gi;
const furtherPattern =
  /^(?:, {0,1}and |,| and | ?& ?|和|与|、) {0,1}(\d{1,2})(?!\d|[.:]\d| ?(?:s|sec|秒))/i;
const ordinalPattern =
  /\b(first|second|third|fourth|fifth|1st|2nd|3rd|4th|5th) (?:reference )?(image|picture|video)\b|第 {0,1}([一二三四五1-5]) {0,1}(?:张|个|段|幅)(?:参考)?(图片|图像|图|视频)/gi;
const lonePattern =
  /\breference (image|picture|video)\b(?! {0,2}#?\d)|参考(图片|图像|图|视频)(?! {0,2}\d)/gi;
const ordinalNumbers = ['first', 'second', 'third', 'fourth', 'fifth'];

function numbered(folded: string): Mention[] {
  const found: Mention[] = [];
  for (const match of folded.matchAll(numberedPattern)) {
    const kind = kindOf(match[1] ?? match[2]!);
    let end = match.index + match[0].length;
    found.push({ ref: { kind, number: Number(match[3]) }, span: { start: match.index, end } });
    if (!/^[a-z]{5,7}s /i.test(match[0])) continue;
    for (let further = readFurther(folded, end); further; further = readFurther(folded, end)) {
      const start = further.end - further.digits;
      found.push({ ref: { kind, number: further.number }, span: { start, end: further.end } });
      end = further.end;
    }
  }
  return found;
}

const characterPattern = /(?:\bcharacter|角色) {0,1}(\d{1,2})(?!\d)/gi;

/** `character1`, `角色2`: references counted together. */
function asCharacters(folded: string, characters: readonly CastRef[]): Mention[] {
  if (characters.length === 0) return [];
  return [...folded.matchAll(characterPattern)].flatMap((match) => {
    const ref = characters[Number(match[1]) - 1];
    return ref ? [{ ref, span: { start: match.index, end: match.index + match[0].length } }] : [];
  });
}

function readFurther(folded: string, from: number) {
  const match = furtherPattern.exec(folded.slice(from, from + 16));
  if (!match) return undefined;
  return { number: Number(match[1]), digits: match[1]!.length, end: from + match[0].length };
}

function ordinals(folded: string): Mention[] {
  return [...folded.matchAll(ordinalPattern)].map((match) => ({
    ref: { kind: kindOf(match[2] ?? match[4]!), number: ordinalOf(match[1] ?? match[3]!) },
    span: { start: match.index, end: match.index + match[0].length },
  }));
}

function lone(folded: string): Mention[] {
  return [...folded.matchAll(lonePattern)].map((match) => ({
    ref: { kind: kindOf(match[1] ?? match[2]!), number: 1 },
    span: { start: match.index, end: match.index + match[0].length },
    isLone: true,
  }));
}

function ordinalOf(word: string): number {
  const named = ordinalNumbers.indexOf(word.toLowerCase()) + 1;
  return named || '一二三四五'.indexOf(word) + 1 || Number.parseInt(word, 10);
}

function kindOf(word: string): CastRef['kind'] {
  return /^(?:video|视频)/i.test(word) ? 'video' : 'image';
}

function isInCast(ref: CastRef, cast: CastCounts): boolean {
  return ref.number >= 1 && ref.number <= countOf(ref, cast);
}

function countOf(ref: CastRef, cast: CastCounts): number {
  return ref.kind === 'image' ? cast.images : cast.videos;
}
