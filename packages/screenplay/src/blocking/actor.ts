import type { Actor, Span } from '../screenplay.ts';

/** A place where the prompt names somebody. */
export type ActorMention = { actor: Actor; span: Span };

/** One key for one actor, however often it is named. */
export function keyOfActor(actor: Actor): string {
  return 'name' in actor ? actor.name.toLowerCase() : `${actor.kind} ${actor.number}`;
}
