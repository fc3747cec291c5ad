import type { Segment } from './segment.ts';
import { framesPerSecond } from '../timing/plan-timing.ts';

/** Six frames: more shots than the film has room for are joined with their neighbours. */
const fewestFrames = 6;

/**
 * Segments in the order they are shown: by written start when every one has a start, without those that start when
 * the film is over, and not more of them than can be seen.
 */
export function limitSegments(segments: readonly Segment[], frameCount: number): Segment[] {
  const isTimed = segments.every((segment) => segment.startSeconds !== undefined);
  const sorted = isTimed
    ? segments.toSorted((a, b) => a.startSeconds! - b.startSeconds!)
    : [...segments];
  const durationSeconds = frameCount / framesPerSecond;
  const inside = sorted.filter(
    (segment, index) => index === 0 || (segment.startSeconds ?? 0) < durationSeconds,
  );
  const most = Math.max(1, Math.floor(frameCount / fewestFrames));
  return inside.length <= most ? inside : joinEvenly(inside, most);
}

function joinEvenly(segments: readonly Segment[], count: number): Segment[] {
  return Array.from({ length: count }, (_, index) => {
    const first = segments[Math.floor((index * segments.length) / count)]!;
    const last = segments[Math.floor(((index + 1) * segments.length) / count) - 1]!;
    const end = Math.max(first.span.end, last.span.end);
    return {
      ...first,
      span: { start: first.span.start, end },
      body: { start: first.body.start, end },
    };
  });
}
