import type { Reading } from './segment.ts';
import type { Span } from '../screenplay.ts';
import { itemAt, itemsIn, trimSpan } from '../text/spans.ts';
import { splitSentences } from '../text/split-sentences.ts';

/** A sentence or a part of one. */
export type Piece = {
  span: Span;
  /** The words say that a new shot begins here. */
  isCut: boolean;
};

/** The range as sentences, cut again where words in the middle of one cut (`… runs, then cut to Image 2`). */
export function splitAtCuts({ folded, quotes }: Reading, range: Span): Piece[] {
  const sentences = splitSentences(folded, quotes, range);
  const text = folded.slice(range.start, range.end);
  const cuts = [...text.matchAll(cutPattern)]
    .map((match) => toCut(folded, match, range.start))
    .filter((cut) => cut !== undefined)
    .filter(({ span }) => !itemAt(quotes, span.start));
  return sentences.flatMap((sentence) => {
    const own = itemsIn(cuts, sentence).filter((cut, i, all) => !isSame(folded, all[i - 1], cut));
    return toPieces(
      folded,
      sentence,
      own.map(({ span }) => Math.max(sentence.start, leadStart(folded, span.start))),
    );
  });
}

// What cuts, looked for first: the words that lead to it are looked for only where it stands.
const cutPattern = new RegExp(
  [
    String.raw`\b(?:(?:hard|smash|jump|match|quick|fast) )?(?:cuts?|cutting|dissolves?|fades?) (?:back |away |over )?to\b(?! black| white)`,
    String.raw`\b(switches|changes|transitions|jumps|shifts) (?:back )?to\b`,
    String.raw`\b(?:(?:in|into) )?the next shot\b|\b(?:next|new) shot:`,
    String.raw`切换(?:到|至)?|切回(?:到|至)?|切到|切至|切入|下一个?镜头`,
    String.raw`(?:推近|拉近|推)(?:到|至)(?=[^,。]{1,16}特写)(?<=(?:然后|接着|随后)(?:缓缓|慢慢)?(?:推近|拉近|推)(?:到|至))`,
    String.raw`\b(?:(?:extreme |medium )?close-?up|(?:extreme )?(?:wide|long|full|medium|mid|establishing|overhead|aerial|tracking|final|action|two)[ -]shot) ?:`,
    String.raw`(?:大?特写|近景|中近景|中景|全景|大?远景)(?:镜头)? ?:`,
  ].join('|'),
  'gi',
);
/** `The shot dissolves to a wide shot:` cuts once. */
function isSame(folded: string, before: { span: Span } | undefined, { span }: { span: Span }) {
  if (!before || span.start - before.span.end > longestArticle) return false;
  return /^[\s,]{0,2}(?:(?:an?|the|one|new|another|final|last|slow|一个|一组)\s?){0,2}$/i.test(
    folded.slice(before.span.end, span.start),
  );
}

const longestArticle = 16;
const leadUnits = 48;
const pictureBefore = /\b(?:camera|shot|scene|view|frame|picture) (?:then |now )?$/i;
const leadBefore =
  /(?:\b(?:(?:and |then |and then |meanwhile )(?:(?:the |we )?(?:(?:camera|shot|scene|view|frame|picture|screen|film|video) )?)(?:then |now |suddenly |quickly )?|(?:the |we )(?:(?:camera|shot|scene|view|frame|picture|screen|film|video) )?(?:then |now |suddenly |quickly )?|(?:camera|shot|scene|view|frame|picture|screen|film|video) (?:then |now |suddenly |quickly )?|(?:then |now |suddenly |quickly ))|(?:然后|接着|随后|这时)?(?:镜头|画面|视角)?(?:再|又|随后|突然|迅速)?(?:缓缓|慢慢)?)$/i;

function toCut(folded: string, match: RegExpExecArray, from: number): { span: Span } | undefined {
  const start = from + match.index;
  // Only a picture switches to something; people do so as well.
  if (match[1] && !pictureBefore.test(folded.slice(Math.max(0, start - 24), start)))
    return undefined;
  return { span: { start, end: start + match[0].length } };
}

function leadStart(folded: string, cut: number): number {
  const before = folded.slice(Math.max(0, cut - leadUnits), cut);
  return cut - (leadBefore.exec(before)?.[0].length ?? 0);
}

const leadPattern =
  /^(?:suddenly|then|finally|next|meanwhile|now|after that|in the end|at last|接着|然后|随后|这时|突然|最后|此时|[\u4e00-\u9fff]{1,4}[时后])?[,\s]{0,3}$/i;

function toPieces(folded: string, sentence: Span, cuts: number[]): Piece[] {
  const pieces: Piece[] = [];
  let start = sentence.start;
  let isCut = false;
  for (const cut of cuts) {
    // With "Suddenly, the shot cuts to …" the whole sentence belongs to the new shot.
    const isLead = leadPattern.test(folded.slice(start, Math.min(cut, start + 40)));
    if (cut > start && !isLead) {
      push(folded, pieces, { span: { start, end: cut }, isCut });
      start = cut;
    }
    isCut = true;
  }
  push(folded, pieces, { span: { start, end: sentence.end }, isCut });
  return pieces;
}

function push(folded: string, pieces: Piece[], { span, isCut }: Piece): void {
  const trimmed = trimSpan(folded, span);
  if (trimmed.start < trimmed.end) pieces.push({ span: trimmed, isCut });
}
