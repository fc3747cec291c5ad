import { framesPerSecond } from './plan-timing.ts';
import type { Span } from './screenplay.ts';

/** A voice slower than the estimate may take this much more where there is room. */
const slack = 1.25;
/** Air before a line and between lines, at most. */
const airFrames = 12;

/**
 * Frame ranges for the lines of a shot, one after the other inside it. Lines that are too long for the shot share
 * the whole of it. Each has a frame at least, as long as the shot has that many.
 */
export function planLines(speakingSeconds: readonly number[], shot: Span): Span[] {
  const room = shot.end - shot.start;
  const needs = speakingSeconds.map((seconds) => seconds * framesPerSecond);
  const need = needs.reduce((total, frames) => total + frames, 0);
  if (need === 0) return [];
  const air = Math.max(0, Math.min(airFrames, (room - need) / (needs.length + 1)));
  const stretch = Math.min(slack, (room - air * (needs.length + 1)) / need);
  let from = shot.start + air;
  return needs.map((frames) => {
    const to = from + frames * stretch;
    const range = { start: Math.round(from), end: Math.min(shot.end, Math.round(to)) };
    from = to + air;
    return range;
  });
}
