import type { Actor, Blocking, BlockingAction, Span } from '../screenplay.ts';
import { keyOfActor } from './actor.ts';
import type { Token } from './find-tokens.ts';

/** The blocking of one shot while it is read. */
export type BlockingSheet = {
  /** The token read last. */
  last?: Token | undefined;
  /** What is told of an action but for whom or what it goes to. */
  open?: { action: BlockingAction; span: Span } | undefined;
  /** Named before the verb that acts upon it: `向图2挥手`, `把图3放在`. */
  ahead?: { actor: Actor; word: string } | undefined;
  /** Done at the opening of a sentence, before it is said by whom; and to whom. */
  early?: Token | undefined;
  seen?: Actor | undefined;
  of(actor: Actor, span: Span): Blocking;
  act(actors: readonly Actor[], action: BlockingAction, span: Span): void;
  endSentence(): void;
  /** Of those of whom something was told, in the order in which it was. */
  blocking(): Blocking[];
};

export function createBlockingSheet(): BlockingSheet {
  const entries = new Map<string, Blocking>();
  return {
    of(who, span) {
      const key = keyOfActor(who);
      const entry = entries.get(key) ?? { who, actions: [], spans: [] };
      entries.set(key, entry);
      if (entry.spans.at(-1)?.start !== span.start) entry.spans.push(span);
      return entry;
    },
    act(actors, action, span) {
      for (const actor of actors) {
        const { actions } = this.of(actor, span);
        if (actions.at(-1)?.kind !== action.kind || actions.at(-1)?.target) actions.push(action);
        else actions[actions.length - 1] = action;
      }
      this.open = { action, span };
    },
    endSentence() {
      this.open = undefined;
      this.ahead = undefined;
      this.last = undefined;
      this.early = undefined;
      this.seen = undefined;
    },
    blocking() {
      return [...entries.values()];
    },
  };
}
