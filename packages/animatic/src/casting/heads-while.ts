import type { Box } from '../box.ts';
import type { HeadAt, Stretch } from '../subject.ts';

/** Around a head in all of a stretch of a video; absent: nobody has followed it. Fractions of the picture. */
export function headsWhile(heads: readonly HeadAt[], stretch: Stretch): Box | undefined {
  if (heads.length === 0) return undefined;
  const { startSeconds, endSeconds } = stretch;
  const inside = heads.filter(({ seconds }) => seconds > startSeconds && seconds < endSeconds);
  const boxes = [
    headAt(heads, startSeconds),
    ...inside.map(({ box }) => box),
    headAt(heads, endSeconds),
  ];
  return boxes.reduce(unite);
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

function unite(a: Box, b: Box): Box {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  const right = Math.max(a.x + a.width, b.x + b.width);
  const bottom = Math.max(a.y + a.height, b.y + b.height);
  return { x, y, width: right - x, height: bottom - y };
}
