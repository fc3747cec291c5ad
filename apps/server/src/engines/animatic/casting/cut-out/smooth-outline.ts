import type { Distances } from './flood-ground.ts';

/** Nearer to the ground than this, in levels, a pixel alone does not tell on which side of the outline it is. */
const UNSURE_LEVELS = 40;
/** Of the longer side: half the side of the square whose unsure pixels are asked. */
const REACH_SHARE = 1 / 256;

/**
 * Straightens the outline where the subject is all but as light as the ground: each pixel that is unsure goes
 * with most of those around it. Streaks and notches end so; lines and gaps between dark limbs stay, as
 * what is sure is neither asked nor changed.
 * @returns 1 where the ground is, 0 elsewhere.
 */
export function smoothOutline(
  isGround: Uint8Array,
  { width, height, levels }: Distances,
): Uint8Array {
  const reach = Math.max(1, Math.round(Math.max(width, height) * REACH_SHARE));
  const votes = countVotes(isGround, levels);
  const columns = new Int32Array(width);
  const smooth = isGround.slice();
  for (let y = -reach; y < height; y++) {
    if (y + reach < height) addRow(columns, votes.subarray((y + reach) * width), 1);
    if (y > reach) addRow(columns, votes.subarray((y - reach - 1) * width), -1);
    if (y < 0) continue;
    let sum = 0;
    for (let x = -reach; x < width; x++) {
      if (x + reach < width) sum += columns[x + reach]!;
      if (x > reach) sum -= columns[x - reach - 1]!;
      const at = y * width + x;
      if (x >= 0 && sum !== 0 && votes[at] !== 0) smooth[at] = sum > 0 ? 1 : 0;
    }
  }
  return smooth;
}

/** 1 for the ground, -1 for the subject, 0 where it is sure of itself. */
function countVotes(isGround: Uint8Array, levels: Float32Array): Int8Array {
  const votes = new Int8Array(isGround.length);
  for (let at = 0; at < votes.length; at++)
    if (isGround[at]) votes[at] = 1;
    else if (levels[at]! < UNSURE_LEVELS) votes[at] = -1;
  return votes;
}

function addRow(columns: Int32Array, row: Int8Array, sign: 1 | -1): void {
  for (let x = 0; x < columns.length; x++) columns[x]! += sign * row[x]!;
}
