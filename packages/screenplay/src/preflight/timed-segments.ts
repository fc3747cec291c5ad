import type { ScreenplayReading } from '../parse-screenplay.ts';
import type { Span } from '../screenplay.ts';

/** A shot with its time as written. */
export type TimedSegment = { startSeconds: number; endSeconds?: number; timeSpan: Span };

/** Less than two frames: `2.99` for 3. */
export const TIME_TOLERANCE_SECONDS = 0.05;

/** The shots that the prompt gives a start, in the order of time; those that end before they begin are left out. */
export function listTimedSegments({ segments }: ScreenplayReading): TimedSegment[] {
  return segments
    .flatMap(({ startSeconds, endSeconds, timeSpan }) => {
      if (startSeconds === undefined || !timeSpan) return [];
      if (endSeconds !== undefined && endSeconds <= startSeconds) return [];
      return { startSeconds, timeSpan, ...(endSeconds !== undefined && { endSeconds }) };
    })
    .toSorted((a, b) => a.startSeconds - b.startSeconds);
}

/** `2.5 s`. */
export function seconds(value: number): string {
  return `${Number(value.toFixed(2))} s`;
}
