import type { SoundCue, Timeline } from '@callsheet/animatic';

/**
 * The frame by which a line must have ended: that of its shot's end or of the next line's beginning,
 * whichever comes first, and never before its own caption's.
 */
export function latestEndFrame(
  timeline: Timeline,
  cue: Pick<SoundCue, 'startFrame' | 'endFrame'>,
  cues: readonly Pick<SoundCue, 'startFrame'>[],
): number {
  const { startFrame, endFrame } = cue;
  const shot = timeline.clips.find(
    (clip) => startFrame >= clip.startFrame && startFrame < clip.endFrame,
  )?.shotNumber;
  const shotEnd = timeline.clips.findLast((clip) => clip.shotNumber === shot)?.endFrame ?? endFrame;
  const next = cues.filter((other) => other.startFrame > startFrame).map((o) => o.startFrame);
  return Math.max(endFrame, Math.min(shotEnd, ...next));
}
