import type { Quote } from './find-quotes.ts';
import { itemAt, trimSpan } from './spans.ts';
import type { Span } from '../screenplay.ts';

/**
 * Sentences of a range of the (width-folded) prompt, in order, without the white space between them. A quote is
 * never split, and ends its sentence when its own last mark does and no speech verb follows it.
 */
export function splitSentences(folded: string, quotes: readonly Quote[], range: Span): Span[] {
  const sentences: Span[] = [];
  let start = range.start;
  let at = range.start;
  while (at < range.end) {
    at = nextMark(folded, at);
    if (at >= range.end) break;
    const quote = itemAt(quotes, at);
    const end = quote ? endAfterQuote(folded, quote) : endAfterUnit(folded, at);
    at = quote ? Math.max(quote.span.end, at + 1) : at + 1;
    if (end === undefined) continue;
    at = skipClosers(folded, Math.max(at, end));
    push(folded, sentences, { start, end: Math.min(at, range.end) });
    start = at;
  }
  push(folded, sentences, { start, end: range.end });
  return sentences;
}

const mark = /[。\n;!?….'"“”‘’「」『』„«»]/g;

/** Where the next mark stands that ends a sentence or belongs to a quote; the end of the text when there is none. */
function nextMark(folded: string, from: number): number {
  mark.lastIndex = from;
  return mark.exec(folded)?.index ?? folded.length;
}

function push(folded: string, sentences: Span[], span: Span): void {
  const trimmed = trimSpan(folded, span);
  if (
    trimmed.start < trimmed.end &&
    /[^\s.,;:!?。、…)\]]/.test(folded.slice(trimmed.start, trimmed.end))
  )
    sentences.push(trimmed);
}

function endAfterUnit(folded: string, at: number): number | undefined {
  const unit = folded[at]!;
  if (/[。\n;!?…]/.test(unit)) return at + 1;
  if (unit !== '.') return undefined;
  const next = folded[at + 1];
  const ends = next === undefined || /[\s\u2e80-\u9fff"“‘「『']/.test(next);
  return ends && !abbreviation.test(folded.slice(Math.max(0, at - 5), at)) ? at + 1 : undefined;
}

const abbreviation = /(?:^|[^a-z])(?:mr|mrs|ms|dr|st|vs|int|ext|e\.g|i\.e)$/i;

/** `"Hi!" she says` goes on; `"Hi!" Image 1 turns` does not. */
function endAfterQuote(folded: string, quote: Quote): number | undefined {
  if (!/[.!?。…]/.test(folded[quote.inner.end - 1] ?? '')) return undefined;
  const after = folded.slice(quote.span.end, quote.span.end + 40);
  return goesOn.test(after) ? undefined : quote.span.end;
}

// A verb that announces the next quote (图2回答:“…”) begins a sentence of its own.
const goesOn = /^\s{0,3}(?:[a-z,]|[^\s,。:a-zA-Z“"「『]{0,8}[说问答喊唱叫道][道着了]?(?:[,。!]|$))/;

/** A run of marks (`?'.`, `!!!`, `。"`) ends one sentence. */
function skipClosers(folded: string, from: number): number {
  let at = from;
  while (at < folded.length && /[.!?。…;)\]]/.test(folded[at]!)) at++;
  return at;
}
