import { checkCastFacts } from '@callsheet/contract';
import type { FoundByRule } from '../finding.ts';
import { mediaPath } from '../media-path.ts';
import type { PreflightReading } from '../preflight-reading.ts';

/** Files that keep their own limits and break one together or with the request: a clip as long as the whole video. */
export function findUnusableCast({ request, media }: PreflightReading): FoundByRule[] {
  const facts = request.media.map((_, index) => media[index]?.media?.facts ?? null);
  const failure = checkCastFacts(request, facts);
  if (!failure) return [];
  const index = Number(/^media\.(\d{1,2})\./.exec(failure.details?.[0]?.path ?? '')?.[1] ?? 0);
  return [
    {
      code: 'preflight.media_unusable',
      message: failure.message,
      fix: 'Shorten it, or ask for another duration.',
      path: mediaPath(request, index),
    },
  ];
}
