import type { Mention } from '../cast/find-mentions.ts';
import { isAtBoundary } from '../text/is-at-boundary.ts';
import type { Quote } from '../text/find-quotes.ts';
import { firstFrom, itemAt, itemsIn, overlaps, trimSpan } from '../text/spans.ts';
import type { Span } from '../screenplay.ts';

/**
 * Words that are spoken without quotes: `图1说:你好。`, `Image 1 says: Hello there.`, and the lines of a script
 * (`图1:你来了?`), which count when one of them speaks to somebody. As quotes, without marks.
 */
export function findUnquotedLines(
  folded: string,
  quotes: readonly Quote[],
  mentions: readonly Mention[],
): Quote[] {
  const said: Span[] = [];
  const scripted: Span[] = [];
  for (const { span } of mentions) {
    if (itemAt(quotes, span.start)) continue;
    const text = folded.slice(span.end, span.end + 40);
    const verb = verbPattern.exec(text);
    const name = verb ? undefined : namePattern.exec(text);
    const start = span.end + (verb ?? name ?? [''])[0].length;
    if (verb) said.push({ start, end: sentenceEnd(folded, start) });
    else if (name && isAtBoundary(folded, span.start))
      scripted.push({ start, end: scriptEnd(folded, start, mentions) });
  }
  const isScript = scripted.some(({ start, end }) => address.test(folded.slice(start, end)));
  return toQuotes(folded, isScript ? [...said, ...scripted] : said).filter(
    ({ span }) => itemsIn(quotes, span).length === 0,
  );
}

const speech =
  'says|said|asks|replies|answers|whispers|shouts|exclaims|yells|murmurs|mutters|说|问|回答|答|喊|低语|大叫|嘟囔|唱|道';
const opening = String.raw`: {0,2}(?=[^\s"'“”‘’「『«»„:])`;
const verbPattern = new RegExp(
  String.raw`^(?: [a-z]{2,12}){0,3}?[^,.。!?:;"“”「」\n]{0,12}?(?:${speech})(?:道|着|了)? ?${opening}`,
  'i',
);
const namePattern = new RegExp(String.raw`^ ?(?:\([^()]{0,16}\))? ?${opening}`);
/** Words to somebody, or of somebody about themselves; a description has none. */
const address = /[?!我你咱吧呢吗]|\b(?:I|you|we|me|my|your)\b|[a-z]['’](?:s|m|re|ll|ve|t)\b/i;
const longestUnits = 200;

function sentenceEnd(folded: string, start: number): number {
  const text = folded.slice(start, start + longestUnits);
  const stop = /[。!?…\n]{1,3}|\.(?=\s|$)/.exec(text);
  if (!stop) return start + text.length;
  return start + stop.index + (stop[0].startsWith('\n') ? 0 : stop[0].trimEnd().length);
}

/** A line of a script goes on to the end of its line, unless somebody else is named before. */
function scriptEnd(folded: string, start: number, mentions: readonly Mention[]): number {
  const line = folded.slice(start, start + longestUnits).split('\n', 1)[0]!;
  const next = mentions[firstFrom(mentions, start)];
  const isWhole = !next || next.span.start >= start + line.length;
  return isWhole ? start + line.length : sentenceEnd(folded, start);
}

function toQuotes(folded: string, spans: Span[]): Quote[] {
  const quotes: Quote[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const inner = trimSpan(folded, span);
    const last = quotes.at(-1);
    if (inner.start >= inner.end || (last && overlaps(last.span, inner))) continue;
    quotes.push({ span: inner, inner });
  }
  return quotes;
}
