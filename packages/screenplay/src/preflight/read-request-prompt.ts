import type { TaskRequest } from '@callsheet/contract';
import { readScreenplay, type ScreenplayReading } from '../parse-screenplay.ts';
import type { ItemFacts } from './preflight-reading.ts';
import { listReferences, namingStyleOf } from './reference.ts';

/** The prompt of a request as a film of its own length over its own cast. */
export function readRequestPrompt(
  request: TaskRequest,
  media: readonly ItemFacts[] = [],
): ScreenplayReading {
  const refs = listReferences(request).map(({ ref }) => ref);
  const count = (kind: 'image' | 'video') => refs.filter((ref) => ref.kind === kind).length;
  return readScreenplay({
    prompt: request.prompt,
    durationSeconds: request.durationSeconds ?? inputVideoSeconds(request, media),
    cast: {
      images: count('image'),
      videos: count('video'),
      order: refs,
      ...(namingStyleOf(request) === 'character' && { characters: refs }),
    },
    isSingleShot: request.shotType === 'single',
  });
}

/** What wan2.7 makes when it is not told (contract.md §2.4). */
const USUAL_SECONDS = 5;

/** Without a duration the result is as long as the video that is edited (contract.md §3.3). */
function inputVideoSeconds(request: TaskRequest, media: readonly ItemFacts[]): number {
  const facts = media[request.media.findIndex(({ role }) => role === 'inputVideo')]?.media?.facts;
  return facts?.kind === 'video' ? facts.durationSeconds : USUAL_SECONDS;
}
