import type { Span } from '../screenplay.ts';

/**
 * The mentions that do something: named at the start of a clause (`Image 1, holding Image 2, walks past …` →
 * Image 1), or with a clause of its own (`cut to Image 1, who smiles`). A name behind a verb or preposition
 * (`looks at Image 2`) is left out. A pair (`Image 1 and Image 2 …`) speaks with its first.
 */
export function findSubjects<T extends { span: Span }>(
  folded: string,
  mentions: readonly T[],
  from: number,
): T[] {
  const subjects: T[] = [];
  let previousEnd = from;
  for (const mention of mentions) {
    const gap = folded.slice(Math.max(previousEnd, mention.span.start - 80), mention.span.start);
    const isJoined = previousEnd !== from && isJoinedBy(gap);
    const isWho = whoBehind.test(folded.slice(mention.span.end, mention.span.end + 56));
    if (isWho || (!isJoined && clauseStart.test(lastClause(gap)))) subjects.push(mention);
    else if (shownBefore.test(gap)) subjects.push(mention);
    previousEnd = mention.span.end;
  }
  return subjects;
}

/** `Image 1 and Image 2`. */
export function isJoinedBy(gap: string): boolean {
  return joinPattern.test(gap);
}

/** `Image 3, who runs`; `Image 3, a little girl, who runs`. */
const whoBehind =
  /^,? (?:who|whose)\b|^, (?:an?|the) (?:[a-z-]{1,16} ){0,4}[a-z-]{1,16}, (?:who|whose)\b/i;

// Whom the camera goes to: `reveals Image 2`, `smash cut to Image 2`, `镜头切到图2`.
const shownBefore =
  /\b(?:reveal(?:s|ing)?|(?:cut|pan|switch)(?:s|es)? to|focus(?:es)? on|(?:fade|fades|push|pushes|zoom|zooms) in (?:on|to)|opens? on|close-?up (?:of|on)|shot of) (?:the )?$|(?:切到|切至|切换到|转到|转向|对准|给到|跟拍)$/i;
const joinPattern = /^ ?(?:and|&|和|与|跟|、) ?$/i;

// What may stand between the start of a clause and its subject.
const clauseStart =
  /^[\s"'“‘「『(*-]{0,4}(?:\[[^\]]{0,16}\] ?)?(?:[\u4e00-\u9fff]{1,6}[的里上中下] ?)?(?:(?:and|then|while|but|as|when|meanwhile|finally|suddenly|now|next|later|so|because|after that|that|where|然后|接着|随后|同时|这时|此时|而|但|最后|突然|并且|只见|当|镜头中|画面中|由)\s{0,2}){0,3}(?:(?:(?:the|a|an)\s(?:[a-z-]{1,20}\s){1,3}|(?:[a-z-]{1,12}\s){0,2}(?:shot|view|close-?up)\s)(?:in|from|of)\s)?(?:the\s|both\s)?$/i;
const verbBefore =
  /\b(?:to|at|with|by|near|past|toward|towards|behind|beside|holds?|holding|sees?|seeing|hugs?|takes?|places?|picks?|looks?|for|on|after|before|into|onto|around|over|under)\s(?:the\s|a\s)?$/i;

const clauseEnds = new Set([',', ':', ';', '.', '。', '\n', '!', '?', '”', '"', '、']);

function lastClause(gap: string): string {
  let boundary = gap.length - 1;
  while (boundary >= 0 && !clauseEnds.has(gap[boundary]!)) boundary--;
  const clause = gap.slice(boundary + 1);
  const conjunction = /^.{0,80}(?:\band\b|\bwhile\b|\bthen\b|然后|接着|同时|而)/i.exec(clause);
  const rest = conjunction ? clause.slice(conjunction[0].length) : clause;
  return verbBefore.test(rest) ? 'verb before the name,' : rest;
}
