import type { Attribution } from './find-attribution.ts';
import type { DialogueReading, SpokenLine } from './spoken-line.ts';
import { findSubjects } from './find-subjects.ts';
import { fittingPronoun, isPlural } from '../cast/resolve-pronoun.ts';
import type { Mention } from '../cast/find-mentions.ts';
import type { CastRef, Span } from '../screenplay.ts';
import { firstFrom, itemAt, itemsIn } from '../text/spans.ts';

/** Who says a line. Empty for a narrator, and when nobody was named before. */
export function findSpeaker(
  reading: DialogueReading,
  attribution: Attribution,
  lines: readonly SpokenLine[],
): { speaker?: CastRef; speakerSpan?: Span } {
  if (attribution.isNarration) return {};
  const named = itemsIn(reading.mentions, attribution.scope).filter(
    (mention) => !isQuoted(reading, mention),
  );
  const subject = findSubject(reading, attribution, named);
  const isPronoun = subject !== undefined && !('ref' in subject);
  const until = isPronoun ? subject.span.start : attribution.cue.start;
  const search = {
    until,
    last: attribution.isReply ? lastSpeaker(lines) : undefined,
    // "The barista" need not be the picture that was named last; she is whoever was.
    isDoer: !isPronoun && named.length === 0,
    pronoun: isPronoun ? reading.folded.slice(subject.span.start, subject.span.end) : '',
  };
  const mention = subject && 'ref' in subject ? subject : lastNamed(reading, search);
  if (mention) return { speaker: mention.ref, speakerSpan: mention.span };
  return reading.lone ? { speaker: reading.lone } : {};
}

/** The last one before the verb that does something, a pronoun counting as one; else the name directly behind the verb. */
function findSubject(
  reading: DialogueReading,
  { scope, cue, side }: Attribution,
  named: Mention[],
): Mention | { span: Span } | undefined {
  const inverted = named.find(
    ({ span }) => span.start >= cue.end && span.start <= cue.end + articleUnits,
  );
  const isBefore = ({ span }: { span: Span }) => span.start < cue.start;
  const pronouns = itemsIn(reading.pronouns, { start: scope.start, end: cue.start });
  const doers = [
    ...named.filter(isBefore),
    ...pronouns.filter((pronoun) => !itemAt(reading.quotes, pronoun.span.start)),
  ].toSorted((a, b) => a.span.start - b.span.start);
  const shown = doers.findLast((doer) => isShownSpeaking(reading.folded, doer.span, cue));
  const subject = shown ?? findSubjects(reading.folded, doers, scope.start).at(-1);
  return side === 'after' ? (subject ?? inverted ?? named[0]) : (subject ?? inverted);
}

/** `reveals Image 2 shouting`, `close-up of Image 2 saying`, `镜头切到图2说`. */
function isShownSpeaking(folded: string, name: Span, cue: Span): boolean {
  const isBeside = cue.start >= name.end && cue.start - name.end <= 2;
  return isBeside && shownBefore.test(folded.slice(Math.max(0, name.start - 24), name.start));
}

const shownBefore =
  /\b(?:reveal(?:s|ing)?|show(?:s|ing)?|find(?:s|ing)?|close-?up (?:of|on)|shot of|(?:cut|pan|switch)(?:s|es)? to|focus(?:es)? on) (?:the )?$|(?:切到|切至|切换到|转到|转向|来到|对准|给到)$/i;

/** `says the Image 1`. */
const articleUnits = 5;

/** Every pronoun of the (width-folded) prompt that somebody who speaks is called by, in order. */
export function findPronouns(folded: string): { span: Span }[] {
  return [...folded.matchAll(/\b(?:s?he|they)\b|[他她它]们?|两人|二人/gi)].map((match) => ({
    span: { start: match.index, end: match.index + match[0].length },
  }));
}

const lookBack = 6;

type Search = {
  until: number;
  /** Who spoke last and now is answered. */
  last: CastRef | undefined;
  /** Only who did something before. */
  isDoer: boolean;
  /** Empty: the speaker is no pronoun. */
  pronoun: string;
};

/**
 * A pronoun, or a noun such as "the clerk", is who was spoken of last: the last subject, and for a reply the last
 * who is not the one that spoke. Only the last few mentions are asked, so that this stays linear.
 */
function lastNamed(reading: DialogueReading, search: Search): Mention | undefined {
  const count = firstFrom(reading.mentions, search.until);
  const recent = reading.mentions
    .slice(Math.max(0, count - lookBack), count)
    .filter((mention) => !isQuoted(reading, mention));
  const others = recent.filter((mention) => !isSame(mention.ref, search.last));
  const open = others.length > 0 ? others : recent;
  const from = fittingPronoun(search.pronoun, open, reading.aliases);
  if (isPlural(search.pronoun)) return firstOfTwo(from);
  return subjectsOf(reading, from).at(-1) ?? (search.isDoer ? undefined : from.at(-1));
}

/** They speak with the voice of whom of the two the prompt named first. */
function firstOfTwo(recent: Mention[]): Mention | undefined {
  const last = recent.at(-1);
  return recent.findLast((mention) => !isSame(mention.ref, last?.ref)) ?? last;
}

function lastSpeaker(lines: readonly SpokenLine[]): CastRef | undefined {
  return lines.slice(-lookBack).findLast((line) => line.speaker)?.speaker;
}

function subjectsOf(reading: DialogueReading, mentions: Mention[]): Mention[] {
  return mentions.filter((mention) => {
    const index = firstFrom(reading.sentences, mention.span.start + 1) - 1;
    const start = reading.sentences[index]?.span.start ?? 0;
    return findSubjects(reading.folded, [mention], start).length > 0;
  });
}

/** Named inside somebody's words; a name that is quoted itself does not count. */
function isQuoted({ quotes }: DialogueReading, { span }: Mention): boolean {
  const quote = itemAt(quotes, span.start);
  return quote !== undefined && quote.inner.end - quote.inner.start > span.end - span.start;
}

function isSame(a: CastRef, b: CastRef | undefined): boolean {
  return b !== undefined && a.kind === b.kind && a.number === b.number;
}
