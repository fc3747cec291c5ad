import type { Span } from '../screenplay.ts';
import { findSubjects, isJoinedBy } from './find-subjects.ts';

/** The subjects (`findSubjects`) and who is joined to one: both of `Image 1 and Image 2 sit`. */
export function findDoers<T extends { span: Span }>(
  folded: string,
  mentions: readonly T[],
  from: number,
): T[] {
  const doers = new Set(findSubjects(folded, mentions, from));
  mentions.forEach((mention, index) => {
    const before = mentions[index - 1];
    if (!before || !doers.has(before)) return;
    if (isJoinedBy(folded.slice(before.span.end, mention.span.start).slice(0, 8)))
      doers.add(mention);
  });
  return mentions.filter((mention) => doers.has(mention));
}
