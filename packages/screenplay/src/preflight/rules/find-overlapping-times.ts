import type { FoundByRule } from '../finding.ts';
import type { PreflightReading } from '../preflight-reading.ts';
import { listTimedSegments, seconds, TIME_TOLERANCE_SECONDS } from '../timed-segments.ts';

/** `[0-4s] … [3-7s]`: two shots at the same time. */
export function findOverlappingTimes({ prompt }: PreflightReading): FoundByRule[] {
  const found: FoundByRule[] = [];
  let latest: { endSeconds: number } | undefined;
  for (const segment of listTimedSegments(prompt)) {
    const overlap = latest && latest.endSeconds - segment.startSeconds;
    if (latest && overlap! > TIME_TOLERANCE_SECONDS)
      found.push({
        code: 'preflight.times_overlap',
        message: `A shot begins at ${seconds(segment.startSeconds)} while the one before it lasts until ${seconds(latest.endSeconds)}.`,
        fix: `Let it begin at ${seconds(latest.endSeconds)}, or end the one before it at ${seconds(segment.startSeconds)}.`,
        span: segment.timeSpan,
      });
    const { endSeconds = segment.startSeconds } = segment;
    if (!latest || endSeconds > latest.endSeconds) latest = { endSeconds };
  }
  return found;
}
