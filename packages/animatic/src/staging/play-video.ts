import type { Layer, VisualFacts } from '../timeline.ts';
import type { ShotStage } from './shot-stage.ts';

/** A reference video plays on from shot to shot; a still does not play. */
export function playVideo(
  { kind, durationSeconds, ...visual }: VisualFacts,
  { startSecondsOf }: ShotStage,
): Pick<Layer, 'video'> {
  if (kind !== 'video' || !durationSeconds) return {};
  const startSeconds = startSecondsOf({ kind, durationSeconds, ...visual });
  return { video: { startSeconds, durationSeconds } };
}
