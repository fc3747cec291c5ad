import type { FoundByRule } from '../finding.ts';
import type { PreflightReading } from '../preflight-reading.ts';
import { seconds } from '../timed-segments.ts';

/** `[7-3s]`, `[3-3s]`. */
export function findReversedTimes({ prompt }: PreflightReading): FoundByRule[] {
  return prompt.segments.flatMap(({ startSeconds, endSeconds, timeSpan }) => {
    if (startSeconds === undefined || endSeconds === undefined || !timeSpan) return [];
    if (endSeconds > startSeconds) return [];
    return {
      code: 'preflight.times_reversed',
      message: `A shot is to last from ${seconds(startSeconds)} to ${seconds(endSeconds)}, which is no time.`,
      fix: 'Write the earlier time first.',
      span: timeSpan,
    };
  });
}
