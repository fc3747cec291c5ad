import type { Segment } from '../../structure/segment.ts';
import type { FoundByRule } from '../finding.ts';
import type { PreflightReading } from '../preflight-reading.ts';
import { seconds } from '../timed-segments.ts';

/** Shorter than this a shot is seen as a flicker. */
const SHORTEST_SECONDS = 0.7;
const TOLERANCE_SECONDS = 0.02;

/** Shots that are written shorter than 0.7 s, and those that are so because there are too many of them. */
export function findShortShots({ prompt }: PreflightReading): FoundByRule[] {
  const written = prompt.segments.flatMap(findWritten);
  const { shots } = prompt.screenplay;
  const shortest = shots.find((shot) => isShort(shot.endSeconds - shot.startSeconds));
  if (!shortest || written.length > 0) return written;
  const { number, startSeconds, endSeconds, span } = shortest;
  return [
    {
      code: 'preflight.shot_too_short',
      message: `Shot ${number} of ${shots.length} lasts ${seconds(endSeconds - startSeconds)}; under ${SHORTEST_SECONDS} s a shot is seen as a flicker.`,
      fix: 'Tell fewer shots, or give the video more seconds.',
      span,
    },
  ];
}

function findWritten({
  startSeconds,
  endSeconds,
  lengthSeconds,
  timeSpan,
}: Segment): FoundByRule[] {
  const length = lengthSeconds ?? (endSeconds ?? Infinity) - (startSeconds ?? 0);
  // One that ends before it begins is another finding.
  if (!timeSpan || length <= 0 || !isShort(length)) return [];
  return [
    {
      code: 'preflight.shot_too_short',
      message: `This shot is to last ${seconds(length)}; under ${SHORTEST_SECONDS} s a shot is seen as a flicker.`,
      fix: `Give it ${SHORTEST_SECONDS} s or more.`,
      span: timeSpan,
    },
  ];
}

function isShort(length: number): boolean {
  return length < SHORTEST_SECONDS - TOLERANCE_SECONDS;
}
