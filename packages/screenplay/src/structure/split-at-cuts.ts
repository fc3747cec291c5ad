import type { Reading } from './segment.ts';
import type { Span } from '../screenplay.ts';
import { itemAt, trimSpan } from '../text/spans.ts';
import { splitSentences } from '../text/split-sentences.ts';

/** A sentence or a part of one. */
export type Piece = {
  span: Span;
  /** The words say that a new shot begins here. */
  isCut: boolean;
};

/** The range as sentences, cut again where words in the middle of one cut (`… runs, then cut to Image 2`). */
export function splitAtCuts({ folded, quotes }: Reading, range: Span): Piece[] {
  return splitSentences(folded, quotes, range).flatMap((sentence) => {
    const text = folded.slice(sentence.start, sentence.end);
    const cuts = [...text.matchAll(cutPattern)]
      .map((match) => sentence.start + match.index)
      .filter((offset) => !itemAt(quotes, offset));
    return toPieces(folded, sentence, cuts);
  });
}

const cutPattern = new RegExp(
  [
    String.raw`(?:\b(?:and |then |and then |meanwhile )?(?:(?:the |we )?(?:camera|shot|scene|view|frame|picture|screen|film|video)? ?(?:then |now |suddenly |quickly )?))?\b(?:hard |smash |jump |match |quick |fast )?(?:cuts?|cutting|dissolves?|fades?) (?:back |away |over )?to\b(?! black| white)`,
    String.raw`\b(?:and |then )?(?:the )?(?:camera|shot|scene|view|frame|picture) (?:then |now )?(?:switches|changes|transitions|jumps|shifts) (?:back )?to\b`,
    String.raw`\b(?:(?:in|into) )?the next shot\b|\bnext shot:|\bnew shot:`,
    String.raw`(?:然后|接着|随后|这时)?(?:镜头|画面|视角)?(?:再|又|随后|突然|迅速)?(?:切换|切回|切到|切至|切入)(?:到|至)?|下一个?镜头`,
    String.raw`(?:然后|接着|随后)(?:缓缓|慢慢)?(?:推近|拉近|推)(?:到|至)[^,。]{1,16}特写`,
    String.raw`\b(?:(?:extreme |medium )?close-?up|(?:extreme )?(?:wide|long|full|medium|mid|establishing|overhead|aerial|tracking|final|action|two)[ -]shot) ?:`,
    String.raw`(?:大?特写|近景|中近景|中景|全景|大?远景)(?:镜头)? ?:`,
  ].join('|'),
  'gi',
);

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
