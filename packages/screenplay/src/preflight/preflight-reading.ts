import type { ProbedMedia, TaskRequest } from '@callsheet/contract';
import type { Mention } from '../cast/find-mentions.ts';
import { isMeasure } from '../cast/is-measure.ts';
import type { ScreenplayReading } from '../parse-screenplay.ts';
import type { Span } from '../screenplay.ts';
import { itemAt } from '../text/spans.ts';
import { listReferences, namingStyleOf, type NamingStyle, type Reference } from './reference.ts';

/** What is known of the files of one item of `request.media`; a part that is absent was not looked at. */
export type ItemFacts = { media?: ProbedMedia; voice?: ProbedMedia };

export type PreflightInput = {
  request: TaskRequest;
  /** Of the request's prompt (`readRequestPrompt`). */
  reading: ScreenplayReading;
  /** In the order of `request.media`. */
  media?: readonly ItemFacts[];
};

/** `character2`, as wan2.6 names its references. */
export type CharacterMention = { number: number; span: Span; text: string };

/** What the rules look at. What stands in spoken lines names nobody and is left out. */
export type PreflightReading = {
  request: TaskRequest;
  prompt: ScreenplayReading;
  naming: NamingStyle;
  references: Reference[];
  /** Every name of a reference, in whatever words. */
  mentions: Mention[];
  /** Those by kind and number: `Image 1`. */
  numbered: Mention[];
  characters: CharacterMention[];
  media: readonly ItemFacts[];
};

export function toPreflightReading({ request, reading, media }: PreflightInput): PreflightReading {
  const isSilent = ({ span }: { span: Span }) => itemAt(reading.lines, span.start) === undefined;
  const mentions = reading.writtenMentions.filter(
    (mention) => isSilent(mention) && !isMeasure(reading.folded, mention),
  );
  return {
    request,
    prompt: reading,
    naming: namingStyleOf(request),
    references: listReferences(request),
    mentions,
    numbered: mentions.filter(({ span }) => !/^[c角]/i.test(reading.folded.charAt(span.start))),
    characters: findCharacters(reading.folded).filter(isSilent),
    media: media ?? [],
  };
}

const characterPattern = /(?:\bcharacter|角色) {0,1}(\d{1,2})(?!\d)/gi;

function findCharacters(folded: string): CharacterMention[] {
  return [...folded.matchAll(characterPattern)].map((match) => ({
    number: Number(match[1]),
    span: { start: match.index, end: match.index + match[0].length },
    text: match[0],
  }));
}
