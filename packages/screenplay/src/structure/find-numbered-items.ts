import type { Quote } from '../text/find-quotes.ts';
import { isAtBoundary } from '../text/is-at-boundary.ts';
import type { Span } from '../screenplay.ts';
import { itemAt } from '../text/spans.ts';

/**
 * The markers `1.`, `2)`, `3、`, `(4)`, `⑤` of a numbered storyboard, in the (width-folded) prompt after `from`:
 * a run 1, 2, 3 … of two or more at the beginnings of sentences, or of words under a heading. Empty when there is no such run.
 */
export function findNumberedItems(
  folded: string,
  quotes: readonly Quote[],
  from: number,
): { span: Span }[] {
  const items: { span: Span }[] = [];
  for (const match of folded.matchAll(markerPattern)) {
    const span = { start: match.index, end: match.index + match[0].length };
    const isNext = valueOf(match) === items.length + 1;
    if (!isNext || span.start < from || itemAt(quotes, span.start)) continue;
    const isListed = from > 0 && folded[span.start - 1] === ' ';
    if (isListed || isAtBoundary(folded, span.start)) items.push({ span });
  }
  return items.length > 1 ? items : [];
}

const markerPattern = /\(?(?<!\d)(\d{1,2})(?:\) ?|[.、:] ?(?!\d))|([①-⑳]) ?/g;

function valueOf(match: RegExpExecArray): number {
  return match[1] === undefined ? match[2]!.charCodeAt(0) - 0x245f : Number(match[1]);
}
