import { wan27R2v } from './catalogue/wan2.7-r2v.ts';

/**
 * Input seconds that wan2.7 bills (contract.md §7): each reference video counts up to a cap that
 * falls with the number of videos, and the parts are summed. Images and voices are free.
 *
 * @param durationsSeconds measured length of each reference video, at most five
 * @returns seconds in whole milliseconds: three long videos give exactly 4.95
 */
export function inputVideoSeconds(durationsSeconds: readonly number[]): number {
  const caps = wan27R2v.billing.inputVideoCapsSeconds;
  if (durationsSeconds.length === 0) return 0;
  const cap = caps[durationsSeconds.length - 1];
  if (cap === undefined) {
    throw new RangeError(`at most ${caps.length} reference videos, not ${durationsSeconds.length}`);
  }
  const billed = durationsSeconds.map((seconds) =>
    Math.min(milliseconds(seconds), milliseconds(cap)),
  );
  return billed.reduce((sum, part) => sum + part, 0) / 1000;
}

function milliseconds(seconds: number): number {
  return Math.round(seconds * 1000);
}
