import { fittingPronoun, isPlural } from '../cast/resolve-pronoun.ts';
import { findDoers } from '../dialogue/find-doers.ts';
import type { CastRef, Span } from '../screenplay.ts';
import { itemsIn } from '../text/spans.ts';
import type { Reading } from './segment.ts';

/** Somebody who acts or speaks: a reference, or a name that no reference stands for. */
export type Actor = { ref: CastRef } | { name: string };

/** Who acts in a sentence: who speaks, else who is its subject, else whom its pronoun means. Empty: it cannot be told. */
export function findActors(reading: Reading, span: Span, recent: readonly Actor[]): Actor[] {
  const speakers = itemsIn(reading.lines, span).flatMap(({ speaker, speakerName, isOffScreen }) => {
    if (isOffScreen) return [];
    return speaker ? { ref: speaker } : speakerName ? { name: speakerName.toLowerCase() } : [];
  });
  const text = reading.folded.slice(span.start, Math.min(span.end, span.start + 40));
  const pronoun = pronounPattern.exec(text)?.[1];
  if (pronoun && isPlural(pronoun)) return whoIs(pronoun, recent, reading);
  if (speakers.length > 0) return speakers.slice(0, 1);
  const named = itemsIn(reading.mentions, span).slice(0, mostMentions);
  const doers = findDoers(reading.folded, named, span.start).map(({ ref }) => ({ ref }));
  if (doers.length > 0) return doers;
  const people = itemsIn(reading.named, span).slice(0, mostMentions);
  const acting = findDoers(reading.folded, people, span.start);
  if (acting.length > 0) return acting.map(({ name }) => ({ name: name.toLowerCase() }));
  return pronoun ? whoIs(pronoun, recent, reading) : whoIsNamed(text, reading);
}

/** One key for whoever acts, so that two sentences can be told to be about the same. */
export function keyOf(actors: readonly Actor[]): string {
  if (actors.length === 1) return nameOf(actors[0]!);
  return [...new Set(actors.map(nameOf))].toSorted().join(' and ');
}

function nameOf(actor: Actor): string {
  return 'ref' in actor ? `${actor.ref.kind} ${actor.ref.number}` : actor.name;
}

const pronounPattern =
  /^(?:then |and |while |(?:slowly|suddenly|finally),? |然后|接着|随后|最后){0,2}(s?he|her|his|they|both|[他她它]们?|两人|二人)(?:\b|(?<=[\u4e00-\u9fff]))/i;

function whoIs(pronoun: string, recent: readonly Actor[], { aliases }: Reading): Actor[] {
  const distinct = [...new Map(recent.map((actor) => [keyOf([actor]), actor])).values()];
  const latest = recent.toReversed();
  if (isPlural(pronoun)) {
    return [...new Map(latest.map((actor) => [keyOf([actor]), actor])).values()].slice(0, 2);
  }
  const refs = recent.flatMap((actor) => ('ref' in actor ? [actor] : []));
  if (refs.length < distinct.length) return latest.slice(0, 1);
  return fittingPronoun(pronoun, refs, aliases).slice(-1);
}

/** `Tom freezes` when the prompt gives lines to Tom. */
function whoIsNamed(text: string, { speakerNames }: Reading): Actor[] {
  if (speakerNames.length === 0) return [];
  const opening = text.replace(/^(?:the|an?) /i, '').toLowerCase();
  return speakerNames.filter((name) => opening.startsWith(name)).map((name) => ({ name }));
}

/** What those are called to whom the prompt gives its first lines and who are no reference, in small letters. */
export function listSpeakerNames(lines: Reading['lines']): string[] {
  const names = lines
    .slice(0, mostLines)
    .flatMap(({ speakerName }) => speakerName?.toLowerCase() ?? []);
  return [...new Set(names)];
}

const mostLines = 12;

const mostMentions = 12;
