import type { Segment } from '../../structure/segment.ts';
import type { FoundByRule } from '../finding.ts';
import type { PreflightReading } from '../preflight-reading.ts';
import { seconds, TIME_TOLERANCE_SECONDS } from '../timed-segments.ts';

/** Times after the end of the film: `[7-12s]` of ten seconds, or lengths that add up to more. */
export function findLateTimes({ prompt }: PreflightReading): FoundByRule[] {
  const film = prompt.screenplay.durationSeconds;
  let passed = 0;
  return prompt.segments.flatMap((segment) => {
    passed += segment.lengthSeconds ?? 0;
    const end = endOf(segment, passed);
    if (!segment.timeSpan || end <= film + TIME_TOLERANCE_SECONDS) return [];
    const isUnseen = (segment.startSeconds ?? 0) >= film;
    return {
      code: 'preflight.times_past_end',
      message: isUnseen
        ? `This shot begins at ${seconds(segment.startSeconds!)}, when the video of ${seconds(film)} is over.`
        : `This shot ends at ${seconds(end)}, and the video at ${seconds(film)}.`,
      fix: 'Ask for a longer duration, or make the shots shorter.',
      span: segment.timeSpan,
    };
  });
}

function endOf({ startSeconds, endSeconds, lengthSeconds }: Segment, passed: number): number {
  if (lengthSeconds !== undefined) return passed;
  return Math.max(startSeconds ?? 0, endSeconds ?? 0);
}
