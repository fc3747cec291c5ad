import { findAttribution, findSpeechVerbs, type Attribution } from './find-attribution.ts';
import { findDelivery } from './find-delivery.ts';
import { findListedSpeaker } from './find-listed-speaker.ts';
import { findPronouns, findSpeaker } from './find-speaker.ts';
import { findSpeakerName } from './find-speaker-name.ts';
import type { Quote } from '../text/find-quotes.ts';
import type { CastRef, Span } from '../screenplay.ts';
import { firstFrom, itemsIn } from '../text/spans.ts';

import type { DialogueReading, SpokenLine } from './spoken-line.ts';

/** The spoken lines with their speakers. Titles, signs and other quotes that nobody says are left out. */
export function findDialogue(text: Omit<DialogueReading, 'verbs' | 'pronouns'>): SpokenLine[] {
  const { folded } = text;
  const reading = { ...text, verbs: findSpeechVerbs(folded), pronouns: findPronouns(folded) };
  const lines: SpokenLine[] = [];
  let previous: Quote | undefined;
  reading.quotes.forEach((quote, index) => {
    const before = { start: previous?.span.end ?? 0, end: quote.span.start };
    const after = {
      start: quote.span.end,
      end: reading.quotes[index + 1]?.span.start ?? reading.folded.length,
    };
    const line = readLine(reading, quote, { before, after, lines });
    if (line) lines.push(line);
    previous = quote;
  });
  return lines;
}

type Surroundings = { before: Span; after: Span; lines: readonly SpokenLine[] };

function readLine(
  reading: DialogueReading,
  quote: Quote,
  { before, after, lines }: Surroundings,
): SpokenLine | undefined {
  const text = reading.prompt.slice(quote.inner.start, quote.inner.end);
  if (!/[\p{L}\p{N}]/u.test(text) || isName(reading, quote)) return undefined;
  const last = lines.at(-1);
  const goesOn = last && last.span.end === before.start && isJoint(reading.folded, before);
  const attribution = findAttribution(reading, { quote, before, after });
  if (goesOn && attribution?.side !== 'after') return { ...last, span: quote.span, text };
  if (!attribution) return readTurn(reading, { quote, before, lines });
  const manner = mannerOf(reading, attribution, quote);
  const listed = findListedSpeaker(reading, attribution);
  const speakerName = listed ?? (reading.isUncast && findSpeakerName(reading, attribution, lines));
  if (speakerName) return { span: quote.span, text, speakerName, ...manner };
  const speaker = findSpeaker(reading, attribution, lines);
  const other = !speaker.speaker && findSpeakerName(reading, attribution, lines);
  const name = other ? { speakerName: other } : {};
  return { span: quote.span, text, ...speaker, ...name, ...manner };
}

/**
 * `"Working," Image 2 answers. "Until three?"`: words that nobody is said to say, behind a line whose verb came after
 * it, are the turn of the other of two who talk.
 */
function readTurn(
  { prompt, folded, sentences }: DialogueReading,
  { quote, before, lines }: { quote: Quote; before: Span; lines: readonly SpokenLine[] },
): SpokenLine | undefined {
  const last = lines.at(-1);
  const other = lines
    .slice(-4)
    .findLast(({ speaker }) => speaker && !isSame(speaker, last?.speaker));
  if (!last?.speaker || !other?.speaker || last.span.end !== before.start) return undefined;
  const opens = sentences[firstFrom(sentences, quote.span.start)]?.span.start === quote.span.start;
  const between = folded.slice(before.start, before.end);
  if (!opens || between.length > turnUnits || !/^[^.。!?:]{1,60}[.。!?]\s{0,2}$/.test(between))
    return undefined;
  const text = prompt.slice(quote.inner.start, quote.inner.end);
  return { span: quote.span, text, speaker: other.speaker };
}

const turnUnits = 60;

function isSame(a: CastRef, b: CastRef | undefined): boolean {
  return b !== undefined && a.kind === b.kind && a.number === b.number;
}

function mannerOf({ folded }: DialogueReading, attribution: Attribution, { span }: Quote) {
  const delivery = findDelivery(folded, attribution, span);
  return {
    ...(delivery && { delivery }),
    ...(attribution.isOffScreen && { isOffScreen: true as const }),
  };
}

/** `"Image 1"` in quotes is a name, not a line. */
function isName({ mentions }: DialogueReading, { inner }: Quote): boolean {
  const named = itemsIn(mentions, inner)[0];
  return named?.span.start === inner.start && named.span.end === inner.end;
}

/** Between two pieces of one speech: `"Hi." "Bye."`, `"Hi," then "Bye."`. */
function isJoint(folded: string, gap: Span): boolean {
  return /^[\s,]{0,3}(?:and|then|and then|和|然后|接着)?[\s,:]{0,3}$/i.test(
    folded.slice(gap.start, Math.min(gap.end, gap.start + 16)),
  );
}
