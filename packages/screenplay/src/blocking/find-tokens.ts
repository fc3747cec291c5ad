import type { Blocking, BlockingAction, Span } from '../screenplay.ts';
import { itemsIn } from '../text/spans.ts';
import type { FilmWords } from '../words/film-words.ts';
import type { ActorMention } from './actor.ts';

/** What a shot's blocking is read from, in the order of the text. */
export type Token = { span: Span } & (
  | { is: 'named'; mention: ActorMention }
  | { is: 'pronoun' }
  | { is: 'action'; kind: BlockingAction['kind'] }
  | { is: 'entrance' }
  | { is: 'exit' }
  | { is: 'posture'; posture: NonNullable<Blocking['posture']> }
  | { is: 'side'; side: NonNullable<Blocking['side']> }
  | { is: 'depth'; depth: NonNullable<Blocking['depth']> }
);

/** More than this is no shot. */
const mostTokens = 120;

/** Of two that begin together, who is named comes first and what is done in the frame before how it is entered. */
export function findTokens(
  words: FilmWords,
  mentions: readonly ActorMention[],
  body: Span,
): Token[] {
  const tokens: Token[] = [
    ...itemsIn(mentions, body).map((mention) => ({
      is: 'named' as const,
      mention,
      span: mention.span,
    })),
    ...itemsIn(words.pronoun, body).map(({ span }) => ({ is: 'pronoun' as const, span })),
    ...itemsIn(words.action, body).map(({ span, value }) => ({
      is: 'action' as const,
      kind: value,
      span,
    })),
    ...itemsIn(words.entrance, body).map(({ span }) => ({ is: 'entrance' as const, span })),
    ...itemsIn(words.exit, body).map(({ span }) => ({ is: 'exit' as const, span })),
    ...itemsIn(words.posture, body).map(({ span, value }) => ({
      is: 'posture' as const,
      posture: value,
      span,
    })),
    ...itemsIn(words.side, body).map(({ span, value }) => ({
      is: 'side' as const,
      side: value,
      span,
    })),
    ...itemsIn(words.depth, body).map(({ span, value }) => ({
      is: 'depth' as const,
      depth: value,
      span,
    })),
  ];
  return tokens.toSorted((a, b) => a.span.start - b.span.start).slice(0, mostTokens);
}
