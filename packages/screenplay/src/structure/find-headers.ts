import type { Quote } from '../text/find-quotes.ts';
import { isAtBoundary } from '../text/is-at-boundary.ts';
import type { Span } from '../screenplay.ts';
import { itemAt, overlaps } from '../text/spans.ts';

/** What announces a shot: `Scene 1 [0-3s]:`, `Shot 2 (3-6 s)`, `[00:03-00:06]`, `第1个镜头[0-3秒]`, `镜头2:`, `Shot 3 (2s):`. */
export type Header = {
  span: Span;
  /** Seconds, as written. */
  startSeconds?: number;
  endSeconds?: number;
  /** A length without a start: `Shot 3 (2s)`. */
  lengthSeconds?: number;
  /** Where the times stand. */
  timeSpan?: Span;
};

/** A time in brackets inside a line counts only as that of a label with a title: `Scene 1: The market [0-3s]`. */
type Found = Header & { isLoose?: boolean };

/** Headers outside quotes in the (width-folded) prompt, in order. One timed header is enough; untimed labels count from two. */
export function findHeaders(folded: string, quotes: readonly Quote[]): Header[] {
  const ranges = readAll(folded, rangePattern, toRange);
  const labels = readAll(folded, labelPattern, toLabel);
  const starts = readAll(folded, startPattern, toStart);
  const headers: Header[] = [];
  for (const found of [...ranges, ...labels, ...starts].toSorted(byStart)) {
    const { isLoose, ...header } = found;
    const last = headers.at(-1);
    if (itemAt(quotes, header.span.start) || (last && overlaps(last.span, header.span))) continue;
    if (!isLoose) headers.push(header);
    else if (last && isTitled(folded, last, header)) headers.push(withTime(headers.pop()!, header));
  }
  const isTimed = headers.some((header) => header.startSeconds !== undefined);
  return isTimed || headers.length > 1 ? headers : [];
}

// Bounded quantifiers only: each attempt costs a constant, wherever it starts.
const number = String.raw`(?:\d{1,3}|[一二三四五六七八九十]{1,3})`;
const label = String.raw`(?:\b(?:scene|shot|part|segment|panel|clip|storyboard) {0,2}#?\d{1,3}|第 ?${number} ?(?:个|组|段)?(?:分镜头|分镜|镜头|镜|幕|场景|场|段|部分)|(?:分镜头|分镜|镜头|场景|片段|画面) ?${number})`;
const unit = String.raw` ?(?:seconds?|secs?|s|秒钟|秒)`;
const clock = String.raw`(?:\d{1,2}:\d{1,2}(?::\d{1,2})?(?:\.\d{1,3})?|\d{1,4}(?:\.\d{1,3})?)`;
const rangePattern = new RegExp(
  String.raw`(${label}[ ,.:\-\n]{0,3})?([\[(] ?)?(?:from )?(${clock})(?:${unit})? ?(?:-|~|to|至|到) ?(${clock})(${unit})?(?!\d|:\d)( ?[\])])?([ :,.*\-]{0,4})`,
  'gi',
);
const labelPattern = new RegExp(
  String.raw`${label}(?: ?[\[(] ?(\d{1,3}(?:\.\d{1,3})?)${unit} ?[\])])?(?: {0,2}([:.,\n]| ?- |(?=[\[(]))|$|(?<=第[^,。]{1,4}(?:镜头|幕)))[ ]{0,3}`,
  'gi',
);
const startPattern = /[[(] ?(\d{1,2}:\d{2}(?::\d{2})?) ?[\])][ :,.*-]{0,4}/g;

function readAll(
  folded: string,
  pattern: RegExp,
  read: (folded: string, match: RegExpExecArray) => Found | undefined,
): Found[] {
  return [...folded.matchAll(pattern)].flatMap((match) => read(folded, match) ?? []);
}

const titleUnits = 48;

function isTitled(folded: string, labelled: Header, time: Header): boolean {
  const title = folded.slice(labelled.span.end, time.span.start);
  return !labelled.timeSpan && title.length <= titleUnits && !/[.!?。\n]/.test(title);
}

function withTime({ span }: Header, time: Header): Header {
  return { ...time, span };
}

function toRange(folded: string, match: RegExpExecArray): Found | undefined {
  const [whole, labelled = '', open = '', from, to, hasUnit, close, tail = ''] = match;
  const isClock = from!.includes(':') || hasUnit !== undefined;
  const isBracketed = open !== '' && close !== undefined;
  const isBare = isAtBoundary(folded, match.index);
  const isListed =
    isClock && tail !== '' && !/[a-z后]/.test(folded.charAt(match.index + whole.length));
  const isHeader = labelled
    ? isClock || isBracketed
    : isBare &&
      (isBracketed ? isClock || open.startsWith('[') : isClock && (/[:,]/.test(tail) || isListed));
  const isLoose = !isHeader && isBracketed && isClock;
  if (!isHeader && !isLoose) return undefined;
  const start = match.index + labelled.length;
  const end = match.index + whole.length;
  return {
    isLoose,
    span: { start: match.index, end },
    startSeconds: toSeconds(from!),
    endSeconds: toSeconds(to!),
    timeSpan: { start, end: end - tail.length },
  };
}

function toLabel(folded: string, match: RegExpExecArray): Header | undefined {
  const span = { start: match.index, end: match.index + match[0].length };
  if (!isAtBoundary(folded, match.index)) return undefined;
  if (match[1] === undefined) return { span };
  return { span, lengthSeconds: Number(match[1]), timeSpan: span };
}

function toStart(folded: string, match: RegExpExecArray): Header | undefined {
  if (!isAtBoundary(folded, match.index)) return undefined;
  const span = { start: match.index, end: match.index + match[0].length };
  return { span, startSeconds: toSeconds(match[1]!), timeSpan: span };
}

function toSeconds(clockText: string): number {
  return clockText.split(':').reduce((seconds, part) => seconds * 60 + Number(part), 0);
}

/** Of two that start together the longer, which knows more, comes first. */
function byStart(a: Header, b: Header): number {
  return a.span.start - b.span.start || b.span.end - a.span.end;
}
