import type { Box } from '../box.ts';
import type { HeadAt, Stretch } from '../subject.ts';

/** Where a head is in a stretch of a video, from its start to its end; none: nobody has followed it. Fractions of the picture. */
export function headsWhile(heads: readonly HeadAt[], stretch: Stretch): Box[] {
  if (heads.length === 0) return [];
  const { startSeconds, endSeconds } = stretch;
  const inside = heads.filter(({ seconds }) => seconds > startSeconds && seconds < endSeconds);
  return [headAt(heads, startSeconds), ...inside.map(({ box }) => box), headAt(heads, endSeconds)];
}

/** Between two moments a head goes straight. */
function headAt(heads: readonly HeadAt[], seconds: number): Box {
  const after = heads.findIndex((head) => head.seconds >= seconds);
  const next = heads[after] ?? heads.at(-1)!;
  const before = after > 0 ? heads[after - 1]! : next;
  const share = next === before ? 0 : (seconds - before.seconds) / (next.seconds - before.seconds);
  const mix = (side: keyof Box) => before.box[side] + (next.box[side] - before.box[side]) * share;
  return { x: mix('x'), y: mix('y'), width: mix('width'), height: mix('height') };
}
