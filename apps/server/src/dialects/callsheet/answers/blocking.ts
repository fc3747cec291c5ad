import type { Blocking, BlockingAction } from '@callsheet/screenplay';
import { z } from 'zod';
import { spanAnswer } from './span.ts';

export const castRef = z.object({ kind: z.enum(['image', 'video']), number: z.int() });
/** A reference, or a name that no reference stands for. */
export const actorAnswer = z.union([castRef, z.object({ name: z.string() })]);

export const blockingAnswer = z.object({
  who: actorAnswer,
  side: z.enum(['left', 'centre', 'right']).nullable(),
  depth: z.enum(['foreground', 'background']).nullable(),
  posture: z.string().nullable(),
  /** From or to which edge of the frame. */
  enters: z.string().nullable(),
  exits: z.string().nullable(),
  actions: z.array(
    z.object({ kind: z.string(), what: actorAnswer.nullable(), target: actorAnswer.nullable() }),
  ),
  spans: z.array(spanAnswer),
});

export function formatBlocking(blocking: Blocking): z.infer<typeof blockingAnswer> {
  return {
    who: blocking.who,
    side: blocking.side ?? null,
    depth: blocking.depth ?? null,
    posture: blocking.posture ?? null,
    enters: blocking.enters ?? null,
    exits: blocking.exits ?? null,
    actions: blocking.actions.map(formatAction),
    spans: blocking.spans,
  };
}

function formatAction(action: BlockingAction) {
  return {
    kind: action.kind,
    what: action.kind === 'places' ? (action.what ?? null) : null,
    target: action.target ?? null,
  };
}
