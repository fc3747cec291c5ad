import type { Stretch } from '@callsheet/animatic';

/** How far lips are apart at a moment: their height over their width. */
export type LipsAt = { seconds: number; opening: number };

/** Lips of the samples are shut below 0.4, and above 0.45 when they say a word (measured). */
const SHUT = 0.43;
/** Seen from a side, or painted full, shut lips are higher: how much more an open mouth is than those. */
const OPENS = 1.3;
/** Between words lips shut for a moment. */
const PAUSE_SECONDS = 0.5;

/** Lips that are apart at one moment alone were blurred, or sighed. */
const LEAST_MOMENTS = 2;

/** Stretches of a video in which lips move, with half the time to the moments before and after. Moments in order. */
export function findTalks(lips: readonly LipsAt[]): Stretch[] {
  const sorted = lips.map(({ opening }) => opening).toSorted((a, b) => a - b);
  const shut = sorted[sorted.length >> 2] ?? 0;
  const least = Math.max(SHUT, shut * OPENS);
  const half = lips.length > 1 ? (lips[1]!.seconds - lips[0]!.seconds) / 2 : 0;
  const open = lips.filter(({ opening }) => opening > least).map(({ seconds }) => seconds);
  return groupMoments(open, PAUSE_SECONDS + 2 * half)
    .filter(({ length }) => length >= LEAST_MOMENTS)
    .map((moments) => ({
      startSeconds: toMilliseconds(Math.max(0, moments[0]! - half)),
      endSeconds: toMilliseconds(moments.at(-1)! + half),
    }));
}

function groupMoments(moments: readonly number[], longestGap: number): number[][] {
  const groups: number[][] = [];
  for (const moment of moments) {
    const group = groups.at(-1);
    if (group && moment - group.at(-1)! <= longestGap + 1e-9) group.push(moment);
    else groups.push([moment]);
  }
  return groups;
}

function toMilliseconds(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}
