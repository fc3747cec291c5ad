import type { Attribution } from './find-attribution.ts';
import type { DialogueReading, SpokenLine } from './find-dialogue.ts';
import { findSubjects } from './find-subjects.ts';
import type { Mention } from './find-mentions.ts';
import type { CastRef, Span } from './screenplay.ts';
import { firstFrom, itemsIn } from './spans.ts';

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
  const chosen =
    attribution.side === 'before'
      ? findSubjects(reading.folded, named, attribution.scope.start)
          .filter(
            (mention) =>
              mention.span.start < attribution.cue.start || isAfterVerb(attribution, mention),
          )
          .at(-1)
      : named[0];
  const mention = chosen ?? lastNamed(reading, attribution, lines);
  return mention ? { speaker: mention.ref, speakerSpan: mention.span } : {};
}

/** `…, says Image 1, "…"`: directly behind the verb. */
function isAfterVerb({ cue }: Attribution, mention: Mention): boolean {
  return mention.span.start >= cue.end && mention.span.start <= cue.end + 2;
}

const lookBack = 6;

/**
 * A pronoun, or a noun such as "the clerk", is who was spoken of last: the last subject, and for a reply the last
 * who is not the one that spoke. Only the last few mentions are asked, so that this stays linear.
 */
function lastNamed(
  reading: DialogueReading,
  attribution: Attribution,
  lines: readonly SpokenLine[],
): Mention | undefined {
  const until = firstFrom(reading.mentions, attribution.cue.start);
  const recent = reading.mentions
    .slice(Math.max(0, until - lookBack), until)
    .filter((mention) => !isSpoken(lines, mention));
  const last = lines.at(-1)?.speaker;
  const others = recent.filter((mention) => !attribution.isReply || !isSame(mention.ref, last));
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

function isSpoken(lines: readonly SpokenLine[], mention: Mention): boolean {
  const line = lines[firstFrom(lines, mention.span.start + 1) - 1];
  return line !== undefined && mention.span.start < line.span.end;
}

function isSame(a: CastRef, b: CastRef | undefined): boolean {
  return b !== undefined && a.kind === b.kind && a.number === b.number;
}
