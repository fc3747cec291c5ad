import type { Stretch } from '../subject.ts';
import type { LayerVideo } from '../timeline.ts';

/** What is seen of a video in a shot of so many seconds. */
export function stretchPlayed(
  { startSeconds, durationSeconds, untilSeconds = durationSeconds, speed = 1, held }: LayerVideo,
  shownSeconds: number,
): Stretch {
  const played = held ? 0 : shownSeconds * speed;
  return { startSeconds, endSeconds: Math.min(startSeconds + played, untilSeconds) };
}
