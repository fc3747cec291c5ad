import type { PictureRef } from '@callsheet/animatic';
import type { MediaRole } from '@callsheet/contract';
import type { EngineMedia } from '../engine.ts';

/** A picture of the request under the name that the prompt and the film know it by. */
export type CastMember = { ref: PictureRef; item: EngineMedia };

/** What the film begins, goes on from or ends with has no number. */
const UNNUMBERED: Partial<Record<MediaRole, PictureRef>> = {
  firstFrame: 'first-frame',
  firstClip: 'first-clip',
  lastFrame: 'last-frame',
};

/**
 * Images and videos are numbered separately, in the request's order (contract.md §2.1); the video of
 * an edit is the first. Sounds have no place in the picture.
 */
export function nameCast(media: readonly EngineMedia[]): CastMember[] {
  const next = { image: 1, video: 1 };
  return media.flatMap((item): CastMember[] => {
    const unnumbered = UNNUMBERED[item.role];
    if (unnumbered) return [{ ref: unnumbered, item }];
    const { kind } = item.media.facts;
    return kind === 'audio' ? [] : [{ ref: { kind, number: next[kind]++ }, item }];
  });
}
