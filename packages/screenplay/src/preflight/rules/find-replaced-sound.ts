import { mediaPath } from '../media-path.ts';
import type { FoundByRule } from '../finding.ts';
import type { PreflightReading } from '../preflight-reading.ts';

/** A voice sample wins over the sound of its reference video (contract.md §2.3); of a silent one it takes nothing. */
export function findReplacedSound(reading: PreflightReading): FoundByRule[] {
  return reading.request.media.flatMap(({ role, voiceUrl }, index) => {
    const facts = reading.media[index]?.media?.facts;
    const isSilent = facts?.kind === 'video' && !facts.hasAudio;
    if (role !== 'referenceVideo' || voiceUrl === undefined || isSilent) return [];
    return {
      code: 'preflight.voice_replaces_sound',
      message: "The voice sample is used, and the reference video's own voice is not.",
      fix: 'Leave the voice out if the video already sounds right.',
      path: mediaPath(reading.request, index, 'voice'),
    };
  });
}
