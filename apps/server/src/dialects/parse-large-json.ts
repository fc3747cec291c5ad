import { randomUUID } from 'node:crypto';
import { bodyInvalid } from './http-refusals.ts';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const LONG_BYTES = 64 * 1024;
/** Some clients on Windows begin with it; RFC 8259 §8.1 lets a reader ignore it. */
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * `JSON.parse` for bodies that are nearly all base64. Their long ASCII strings go straight from the
 * bytes into their final one-byte strings, and only the small rest is decoded and parsed. Decoding
 * everything first would hold a second copy, twice as large as soon as a prompt holds one Chinese
 * character, because V8 then needs two bytes for every character of the text.
 * @throws CallsheetError `request.malformed`
 */
export function parseLargeJson(bytes: Buffer): unknown {
  const isMarked = bytes.subarray(0, BYTE_ORDER_MARK.length).equals(BYTE_ORDER_MARK);
  const body = isMarked ? bytes.subarray(BYTE_ORDER_MARK.length) : bytes;
  const lifted = new Map<string, string>();
  const skeleton = liftLongStrings(body, lifted);
  try {
    if (lifted.size === 0) return JSON.parse(skeleton);
    return JSON.parse(skeleton, (_key, value: unknown) =>
      typeof value === 'string' ? (lifted.get(value) ?? value) : value,
    );
  } catch (error) {
    throw bodyInvalid(error);
  }
}

/** The text with a placeholder, that no client can guess, for each string it put into `lifted`. */
function liftLongStrings(body: Buffer, lifted: Map<string, string>): string {
  const prefix = randomUUID();
  const pieces: Buffer[] = [];
  let kept = 0;
  for (const { start, end } of stringTokens(body)) {
    if (end - start < LONG_BYTES) continue;
    const text = readPlain(body, start, end);
    if (text === null) continue;
    const placeholder = `${prefix}:${lifted.size}`;
    lifted.set(placeholder, text);
    pieces.push(body.subarray(kept, start), Buffer.from(placeholder));
    kept = end;
  }
  if (lifted.size === 0) return body.toString('utf8');
  pieces.push(body.subarray(kept));
  return Buffer.concat(pieces).toString('utf8');
}

/** Where each string of the JSON text stands, without its quotes. */
function* stringTokens(body: Buffer): Generator<{ start: number; end: number }> {
  let quote = body.indexOf(QUOTE);
  while (quote !== -1) {
    const start = quote + 1;
    const end = findClosingQuote(body, start);
    if (end === -1) return;
    yield { start, end };
    quote = body.indexOf(QUOTE, end + 1);
  }
}

function findClosingQuote(body: Buffer, start: number): number {
  let end = body.indexOf(QUOTE, start);
  while (end !== -1 && isEscaped(body, start, end)) end = body.indexOf(QUOTE, end + 1);
  return end;
}

function isEscaped(body: Buffer, start: number, at: number): boolean {
  let first = at;
  while (first > start && body[first - 1] === BACKSLASH) first -= 1;
  return (at - first) % 2 === 1;
}

/** `null`: it holds escapes, control characters or more than ASCII, and is `JSON.parse`'s to judge. */
function readPlain(body: Buffer, start: number, end: number): string | null {
  const text = body.toString('latin1', start, end);
  return /^[ !#-[\]-~]*$/.test(text) ? text : null;
}
