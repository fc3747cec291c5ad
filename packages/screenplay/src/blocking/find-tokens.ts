import type { Blocking, BlockingAction, Span } from '../screenplay.ts';
import { itemsIn } from '../text/spans.ts';
import type { ActorMention } from './actor.ts';

/** What is done, where and by whom, as one word says it. */
export type Act = { span: Span } & (
  | { is: 'pronoun' }
  | { is: 'action'; value: BlockingAction['kind'] }
  | { is: 'entrance' }
  | { is: 'exit' }
  | { is: 'posture'; value: NonNullable<Blocking['posture']> }
  | { is: 'side'; value: NonNullable<Blocking['side']> }
  | { is: 'depth'; value: NonNullable<Blocking['depth']> }
);

/** What a shot's blocking is read from, in the order of the text. */
export type Token = Act | { is: 'named'; mention: ActorMention; span: Span };

/** More than this is no shot. */
const mostTokens = 120;

/** Names and acts of a part of the text together; of two that begin together the name comes first. */
export function findTokens(
  acts: readonly Act[],
  mentions: readonly ActorMention[],
  body: Span,
): Token[] {
  const done = itemsIn(acts, body);
  const tokens: Token[] = [];
  let next = 0;
  for (const mention of itemsIn(mentions, body)) {
    while (next < done.length && done[next]!.span.start < mention.span.start)
      tokens.push(done[next++]!);
    tokens.push({ is: 'named', mention, span: mention.span });
  }
  while (next < done.length) tokens.push(done[next++]!);
  return tokens.length > mostTokens ? tokens.slice(0, mostTokens) : tokens;
}
