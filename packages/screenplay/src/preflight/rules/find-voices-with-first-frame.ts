import { mediaPath } from '../media-path.ts';
import type { FoundByRule } from '../finding.ts';
import type { PreflightReading } from '../preflight-reading.ts';

/** Not recommended by the documents (contract.md §2.3). */
export function findVoicesWithFirstFrame(reading: PreflightReading): FoundByRule[] {
  const { media } = reading.request;
  if (!media.some(({ role }) => role === 'firstFrame')) return [];
  return media.flatMap(({ voiceUrl }, index) =>
    voiceUrl === undefined
      ? []
      : {
          code: 'preflight.voice_with_first_frame',
          message:
            'A voice sample together with a first frame is not recommended: whom it belongs to is unclear.',
          fix: 'Leave the first frame out, or the voice.',
          path: mediaPath(reading.request, index, 'voice'),
        },
  );
}
