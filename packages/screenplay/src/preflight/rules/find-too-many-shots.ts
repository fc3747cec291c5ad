import type { FoundByRule } from '../finding.ts';
import type { PreflightReading } from '../preflight-reading.ts';
import { seconds } from '../timed-segments.ts';

/** A storyboard with more shots than the film has seconds; the span is that of the first shot too many. */
export function findTooManyShots({ prompt }: PreflightReading): FoundByRule[] {
  const { segments, isStoryboard, screenplay } = prompt;
  const { durationSeconds } = screenplay;
  const excess = segments[Math.floor(durationSeconds)];
  if (!isStoryboard || !excess) return [];
  return [
    {
      code: 'preflight.shots_too_many',
      message: `${segments.length} shots in ${seconds(durationSeconds)} leave less than a second for each; the model will drop or blend some.`,
      fix: `Keep at most ${Math.floor(durationSeconds)} shots, or ask for a longer duration.`,
      span: excess.span,
    },
  ];
}
