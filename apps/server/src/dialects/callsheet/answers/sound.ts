import type { SoundMention } from '@callsheet/screenplay';
import { z } from 'zod';
import { spanAnswer } from './span.ts';

export const soundAnswer = z.object({
  kind: z.enum(['music', 'ambience', 'effect', 'silence']),
  /** Of music its instrument, of the others what is heard. */
  sound: z.string().nullable(),
  /** Of music. */
  mood: z.string().nullable(),
  span: spanAnswer,
});

export function formatSound(mention: SoundMention): z.infer<typeof soundAnswer> {
  const { kind, span } = mention;
  const mood = kind === 'music' ? (mention.mood ?? null) : null;
  return { kind, sound: soundOf(mention), mood, span };
}

function soundOf(mention: SoundMention): string | null {
  if (mention.kind === 'music') return mention.instrument ?? null;
  if (mention.kind === 'ambience') return mention.ambience;
  return mention.kind === 'effect' ? mention.effect : null;
}
