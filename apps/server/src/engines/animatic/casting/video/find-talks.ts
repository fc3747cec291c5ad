import type { Stretch } from '@callsheet/animatic';

/** How far lips are apart at a moment: their height over their width. */
export type LipsAt = { seconds: number; opening: number };

/** Lips of the samples are shut below 0.4, and above 0.45 when they say a word (measured). */
const SHUT = 0.43;
/** Seen from a side, or painted full, shut lips are higher: how much more an open mouth is than those. */
const OPENS = 1.3;
/** Between words lips shut for a moment. */
const PAUSE_SECONDS = 0.5;

/** Stretches of a video in which lips move, with half the time to the moments before and after. Moments in order. */
export function findTalks(lips: readonly LipsAt[]): Stretch[] {
  const sorted = lips.map(({ opening }) => opening).toSorted((a, b) => a - b);
  const shut = sorted[sorted.length >> 2] ?? 0;
  const least = Math.max(SHUT, shut * OPENS);
  const half = lips.length > 1 ? (lips[1]!.seconds - lips[0]!.seconds) / 2 : 0;
  const open = lips.filter(({ opening }) => opening > least);
  return joinStretches(
    open.map(({ seconds }) => ({
      startSeconds: Math.max(0, seconds - half),
      endSeconds: seconds + half,
    })),
  );
}

function joinStretches(stretches: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = [];
  for (const stretch of stretches) {
    const last = joined.at(-1);
    if (last && stretch.startSeconds - last.endSeconds <= PAUSE_SECONDS)
      last.endSeconds = stretch.endSeconds;
    else joined.push({ ...stretch });
  }
  return joined;
}
