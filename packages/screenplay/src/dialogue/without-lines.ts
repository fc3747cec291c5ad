import type { Span } from '../screenplay.ts';
import { itemsIn } from '../text/spans.ts';

/** The range of the text with its spoken lines blanked, so that offsets stay. */
export function withoutLines(text: string, lines: readonly { span: Span }[], range: Span): string {
  let silent = '';
  let from = range.start;
  for (const { span } of itemsIn(lines, range)) {
    const end = Math.min(span.end, range.end);
    silent += text.slice(from, span.start) + ' '.repeat(end - span.start);
    from = end;
  }
  return silent + text.slice(from, range.end);
}
