import type { Span } from '../../screenplay.ts';
import type { FoundByRule } from '../finding.ts';
import type { PreflightReading } from '../preflight-reading.ts';
import {
  listTimedSegments,
  seconds,
  TIME_TOLERANCE_SECONDS,
  type TimedSegment,
} from '../timed-segments.ts';

/** Seconds of the film that no shot is written for, when all of its shots have times. */
export function findTimeGaps({ prompt }: PreflightReading): FoundByRule[] {
  const timed = listTimedSegments(prompt);
  const opening = prompt.segments.filter(({ timeSpan }) => timeSpan === undefined);
  // One that has no time of its own may fill any gap; prose before the first time fills the time before it.
  if (timed.length === 0 || opening.some((segment) => segment.startSeconds !== 0)) return [];
  const film = prompt.screenplay.durationSeconds;
  const found: FoundByRule[] = [];
  let reached = opening.length > 0 ? timed[0]!.startSeconds : 0;
  for (const segment of timed) {
    if (isGap(reached, segment.startSeconds))
      found.push(toGap(reached, segment.startSeconds, segment.timeSpan));
    reached = Math.max(reached, segment.endSeconds ?? film);
  }
  if (isGap(reached, film)) found.push(toGap(reached, film, latest(timed).timeSpan));
  return found;
}

function isGap(from: number, to: number): boolean {
  return to - from > TIME_TOLERANCE_SECONDS;
}

function toGap(from: number, to: number, span: Span): FoundByRule {
  return {
    code: 'preflight.times_gap',
    message: `No shot is written for ${seconds(from)} to ${seconds(to)}; the model fills it as it likes.`,
    fix: `Write a shot for that time, or move the times together; the video must be as long as its shots.`,
    span,
  };
}

function latest(timed: readonly TimedSegment[]): TimedSegment {
  return timed.reduce((last, segment) =>
    (segment.endSeconds ?? 0) >= (last.endSeconds ?? 0) ? segment : last,
  );
}
