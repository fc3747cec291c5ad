import type { Attribution } from './find-attribution.ts';
import type { DialogueReading, SpokenLine } from './find-dialogue.ts';
import { findSubjects } from './find-subjects.ts';
import type { Mention } from './find-mentions.ts';
import type { CastRef, Span } from './screenplay.ts';
import { firstFrom, itemAt, itemsIn } from './spans.ts';

/** Who says a line. Empty for a narrator, and when nobody was named before. */
export function findSpeaker(
  reading: DialogueReading,
  attribution: Attribution,
  lines: readonly SpokenLine[],
): { speaker?: CastRef; speakerSpan?: Span } {
  if (attribution.isNarration) return {};
  const named = itemsIn(reading.mentions, attribution.scope).filter(
    (mention) => !isSpoken(lines, mention),
  );
  const subject = findSubject(reading, attribution, named);
  const isPronoun = subject !== undefined && !('ref' in subject);
  const until = isPronoun ? subject.span.start : attribution.cue.start;
  const mention =
    subject && 'ref' in subject
      ? subject
      : lastNamed(reading, { until, isReply: attribution.isReply }, lines);
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
  const pronouns = findPronouns(reading.folded, { start: scope.start, end: cue.start });
  const doers = [
    ...named.filter(isBefore),
    ...pronouns.filter((pronoun) => !itemAt(reading.quotes, pronoun.span.start)),
  ].toSorted((a, b) => a.span.start - b.span.start);
  const subject = findSubjects(reading.folded, doers, scope.start).at(-1);
  return side === 'after' ? (subject ?? inverted ?? named[0]) : (subject ?? inverted);
}

/** `says the Image 1`. */
const articleUnits = 5;

function findPronouns(folded: string, range: Span): { span: Span }[] {
  return [...folded.slice(range.start, range.end).matchAll(/\b(?:s?he|they)\b|[他她它]们?/gi)].map(
    (match) => {
      const start = range.start + match.index;
      return { span: { start, end: start + match[0].length } };
    },
  );
}

const lookBack = 6;

/**
 * A pronoun, or a noun such as "the clerk", is who was spoken of last: the last subject, and for a reply the last
 * who is not the one that spoke. Only the last few mentions are asked, so that this stays linear.
 */
function lastNamed(
  reading: DialogueReading,
  { until, isReply }: { until: number; isReply: boolean },
  lines: readonly SpokenLine[],
): Mention | undefined {
  const count = firstFrom(reading.mentions, until);
  const recent = reading.mentions
    .slice(Math.max(0, count - lookBack), count)
    .filter((mention) => !isSpoken(lines, mention));
  const last = lines.slice(-lookBack).findLast((line) => line.speaker)?.speaker;
  const others = recent.filter((mention) => !isReply || !isSame(mention.ref, last));
  const from = others.length > 0 ? others : recent;
  return subjectsOf(reading, from).at(-1) ?? from.at(-1);
}

function subjectsOf(reading: DialogueReading, mentions: Mention[]): Mention[] {
  return mentions.filter((mention) => {
    const index = firstFrom(reading.sentences, mention.span.start + 1) - 1;
    const start = reading.sentences[index]?.span.start ?? 0;
    return findSubjects(reading.folded, [mention], start).length > 0;
  });
}

function isSpoken(lines: readonly SpokenLine[], mention: { span: Span }): boolean {
  const line = lines[firstFrom(lines, mention.span.start + 1) - 1];
  return line !== undefined && mention.span.start < line.span.end;
}

function isSame(a: CastRef, b: CastRef | undefined): boolean {
  return b !== undefined && a.kind === b.kind && a.number === b.number;
}
