import type { Box } from '../../box.ts';
import { blendBoxes } from '../../blend-boxes.ts';
import { boxesMeet } from '../../boxes-meet.ts';
import { placePart } from '../../place-part.ts';
import type { Clip } from '../../timeline.ts';
import type { Posed } from './pose-at.ts';

/**
 * On which side of somebody's head a talk mark is, the same for a whole clip: before the face where it
 * looks to a side, else towards the middle of the frame; but never on the head of somebody else, and
 * never out of the frame.
 */
export function sideOfMark(
  figure: Posed,
  { clip, looks = 0 }: { clip: Clip; looks?: -1 | 0 | 1 | undefined },
): -1 | 1 {
  const { from, to, stance } = figure;
  const box = blendBoxes(from, to, 0.5);
  const head = placePart(box, stance!.isMirrored ? mirror(stance!.head) : stance!.head);
  const facing = stance!.isMirrored ? -looks : looks;
  const inward = head.x + head.width / 2 < 0.5 ? 1 : -1;
  const asked = facing === 0 ? inward : facing > 0 ? 1 : -1;
  const others = headsBeside(figure, clip);
  const isFree = (way: number) => {
    const mark = markBeside(head, way);
    return mark.x > 0 && mark.x + mark.width < 1 && !others.some((other) => boxesMeet(mark, other));
  };
  return isFree(asked) || !isFree(-asked) ? asked : asked > 0 ? -1 : 1;
}

/** Room for a mark, as a share of the frame's width. */
const ROOM = 0.09;

function markBeside({ x, y, width, height }: Box, way: number): Box {
  return {
    x: way > 0 ? x + width : x - ROOM,
    y: y + height * 0.4,
    width: ROOM,
    height: height * 0.6,
  };
}

function headsBeside(figure: Posed, { layers, scenery }: Clip): Box[] {
  const bodies = [...layers, ...(scenery?.figures ?? [])].flatMap((other) => {
    const { from, to, stance } = other;
    if (!stance || stance.isThing || other === figure) return [];
    return [
      placePart(blendBoxes(from, to, 0.5), stance.isMirrored ? mirror(stance.head) : stance.head),
    ];
  });
  const faces = layers.flatMap(({ from, to, faces: seen = [] }) =>
    seen.map((face) => placePart(blendBoxes(from, to, 0.5), face)),
  );
  return [...bodies, ...faces];
}

function mirror(head: Box): Box {
  return { ...head, x: 1 - head.x - head.width };
}
