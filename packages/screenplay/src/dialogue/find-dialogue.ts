import { findAttribution, type Attribution } from './find-attribution.ts';
import { findDelivery } from './find-delivery.ts';
import { findSpeaker } from './find-speaker.ts';
import { findSpeakerName } from './find-speaker-name.ts';
import type { Quote } from '../text/find-quotes.ts';
import type { Span } from '../screenplay.ts';
import { itemsIn } from '../text/spans.ts';

import type { DialogueReading, SpokenLine } from './spoken-line.ts';

/** The spoken lines with their speakers. Titles, signs and other quotes that nobody says are left out. */
export function findDialogue(reading: DialogueReading): SpokenLine[] {
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
  if (goesOn) return { ...last, span: quote.span, text };
  const attribution = findAttribution(reading, { quote, before, after });
  if (!attribution) return undefined;
  const manner = mannerOf(reading, attribution, quote);
  const speakerName = reading.isUncast && findSpeakerName(reading, attribution, lines);
  if (speakerName) return { span: quote.span, text, speakerName, ...manner };
  return { span: quote.span, text, ...findSpeaker(reading, attribution, lines), ...manner };
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
