import type { Span } from '../screenplay.ts';

/** A quoted piece of the prompt. */
export type Quote = {
  /** With the marks. */
  span: Span;
  /** Without the marks and the white space beside them. */
  inner: Span;
};

/**
 * Quoted text in either language: "…", '…', “…”, ‘…’, 「…」, 『…』, „…“, «…», »…«, and the doubled ''…'' of a prompt that came
 * through a shell. Outer quotes win over quotes inside them. A mark without its partner is not a quote, and an
 * apostrophe (don't, Let's, boys') never opens one.
 */
export function findQuotes(prompt: string): Quote[] {
  const quotes: Quote[] = [];
  // A mark whose partner was once not found has none further on either: asking again would be quadratic.
  const exhausted = new Set<string>();
  openingMark.lastIndex = 0;
  for (let mark = openingMark.exec(prompt); mark; mark = openingMark.exec(prompt)) {
    const quote = readQuote(prompt, mark.index, exhausted);
    if (!quote) continue;
    quotes.push(quote);
    openingMark.lastIndex = quote.span.end;
  }
  return quotes;
}

const openingMark = /["'“‘「『„«»]/g;
const partners: Record<string, string> = {
  '"': '"',
  '“': '”',
  '「': '」',
  '『': '』',
  '«': '»',
  '»': '«',
};

function readQuote(prompt: string, at: number, exhausted: Set<string>): Quote | undefined {
  const mark = prompt[at]!;
  if (exhausted.has(mark)) return undefined;
  if (mark === "'" && prompt[at + 1] === "'") return readDoubled(prompt, at, exhausted);
  if (mark === "'" || mark === '‘') return readSingle(prompt, at, exhausted);
  if (mark === '„') return readLow(prompt, at, exhausted);
  const partner = partners[mark];
  if (partner === undefined) return undefined;
  const close = prompt.indexOf(partner, at + 1);
  if (close < 0) exhausted.add(mark);
  return close < 0 ? undefined : toQuote(prompt, { start: at, end: close + 1 }, 1);
}

/** German closes with the mark that opens an English quote; Polish and Dutch do not. */
function readLow(prompt: string, at: number, exhausted: Set<string>): Quote | undefined {
  lowClose.lastIndex = at + 1;
  const close = lowClose.exec(prompt);
  if (!close) exhausted.add('„');
  return close ? toQuote(prompt, { start: at, end: close.index + 1 }, 1) : undefined;
}

const lowClose = /[“”"]/g;

function readDoubled(prompt: string, at: number, exhausted: Set<string>): Quote | undefined {
  if (exhausted.has("''")) return undefined;
  const close = prompt.indexOf("''", at + 2);
  if (close < 0) exhausted.add("''");
  return close < 0 ? undefined : toQuote(prompt, { start: at, end: close + 2 }, 2);
}

function readSingle(prompt: string, at: number, exhausted: Set<string>): Quote | undefined {
  if (!opensSingle(prompt, at)) return undefined;
  const close = findSingleClose(prompt, at + 1);
  if (close === undefined) exhausted.add(prompt[at]!);
  return close === undefined ? undefined : toQuote(prompt, { start: at, end: close + 1 }, 1);
}

/** Past a plural's apostrophe (the boys' hats) to a firmer close, when there is one before the next opening. */
function findSingleClose(prompt: string, from: number): number | undefined {
  let weak: number | undefined;
  for (let at = from; at < prompt.length; at++) {
    const unit = prompt[at]!;
    if (unit !== "'" && unit !== '’' && unit !== '‘') continue;
    if (closesSingle(prompt, at)) {
      if (!looksPlural(prompt, at)) return at;
      weak ??= at;
    } else if (weak !== undefined && opensSingle(prompt, at)) return weak;
  }
  return weak;
}

function opensSingle(prompt: string, at: number): boolean {
  return !isLetter(prompt[at - 1]) && !isSpace(prompt[at + 1]) && prompt[at + 1] !== undefined;
}

function closesSingle(prompt: string, at: number): boolean {
  return prompt[at] !== '‘' && !isSpace(prompt[at - 1]) && !isLetter(prompt[at + 1]);
}

function looksPlural(prompt: string, at: number): boolean {
  return /^s['’] [a-z]/.test(prompt.slice(at - 1, at + 3));
}

function toQuote(prompt: string, span: Span, markLength: number): Quote {
  let start = span.start + markLength;
  let end = span.end - markLength;
  while (start < end && isSpace(prompt[start])) start++;
  while (end > start && isSpace(prompt[end - 1])) end--;
  return { span, inner: { start, end } };
}

function isLetter(unit: string | undefined): boolean {
  return unit !== undefined && /[A-Za-z0-9\u00c0-\u024f]/.test(unit);
}

function isSpace(unit: string | undefined): boolean {
  return unit !== undefined && unit.trim() === '';
}
