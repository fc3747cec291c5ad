import { fittingName } from '../cast/fitting-name.ts';
import type { Span } from '../screenplay.ts';
import { firstFrom, itemAt, itemsIn } from '../text/spans.ts';
import type { Attribution } from './find-attribution.ts';
import { findSubjects } from './find-subjects.ts';
import type { DialogueReading } from './spoken-line.ts';

/**
 * Who of the prompt's list of characters says a line: the last before the verb that does something, or the one behind
 * it. Undefined where that is a reference, and where a pronoun may be one.
 */
export function findListedSpeaker(
  { folded, named, mentions, pronouns, quotes, characters, isUncast }: DialogueReading,
  { scope, cue, side, isNarration }: Attribution,
): string | undefined {
  if (named.length === 0 || isNarration) return undefined;
  const people = itemsIn(named, scope);
  const others = [
    ...itemsIn(mentions, scope),
    ...itemsIn(pronouns, { start: scope.start, end: cue.start }),
  ].filter(({ span }) => !itemAt(quotes, span.start));
  const doers: { span: Span; name?: string }[] = [...people, ...others]
    .filter(({ span }) => span.start < cue.start)
    .toSorted((a, b) => a.span.start - b.span.start);
  const subject = findSubjects(folded, doers, scope.start).at(-1);
  if (!subject) return side === 'after' ? people[0]?.name : undefined;
  if (subject.name || !isUncast) return subject.name;
  const until = firstFrom(named, subject.span.start);
  const recent = named.slice(Math.max(0, until - lookBack), until).map(({ name }) => name);
  return fittingName(folded.slice(subject.span.start, subject.span.end), recent, characters);
}

const lookBack = 6;
