import { countBilledInputs, findModel, inputVideoSeconds } from '@callsheet/contract';
import { mediaPath } from '../media-path.ts';
import type { FoundByRule } from '../finding.ts';
import type { PreflightReading } from '../preflight-reading.ts';
import { seconds } from '../timed-segments.ts';

/** What each input video adds to the bill: its length up to a cap that falls with their number (contract.md §7). */
export function findBilledSeconds({ request, media }: PreflightReading): FoundByRule[] {
  const role = findModel(request.model)?.billing.input?.role;
  if (role === undefined || countBilledInputs(request) === 0) return [];
  return request.media.flatMap((item, index) => {
    if (item.role !== role) return [];
    const facts = media[index]?.media?.facts;
    const length = facts?.kind === 'video' ? facts.durationSeconds : null;
    const billed = seconds(inputVideoSeconds(request, [length]));
    return {
      code: 'preflight.video_seconds_billed',
      message:
        length === null
          ? `At most ${billed} of this video are billed; its length is not known yet.`
          : `${billed} of this video's ${seconds(length)} are billed.`,
      fix: 'Nothing to do; fewer or shorter videos cost less.',
      path: mediaPath(request, index),
    };
  });
}
