import type { Prop } from '@callsheet/screenplay';
import { thingIn } from '../casting/find-thing.ts';
import type { Box } from '../box.ts';
import type { Place } from './compose-players.ts';
import { headIn } from './keep-heads.ts';

export type PropRoom = {
  /** Width over height of the output. */
  aspect: number;
  /** 1 to the inside of the frame, -1 to the outside. */
  side: -1 | 1;
};

/** Where a thing belongs whose words say how somebody has it: as large as it is, as long as its name can be read. */
export function placeProp(
  { label, use }: Prop,
  { box, player }: Place,
  { aspect, side }: PropRoom,
): Box {
  const { least, most, stature } = SIZES[use];
  const unit = Math.min(1, aspect);
  const told = (thingIn(label)?.stature ?? stature) * (box.height / player.stature);
  const height = Math.min(most * unit, Math.max(least * unit, told));
  const width = (height * SHAPE) / aspect;
  const head = headIn({ player }, box);
  const at = middleOf[use]({ box, head, side, size: { width, height } });
  return { x: at.x - width / 2, y: at.y - height / 2, width, height };
}

/** Width over height. */
const SHAPE = 1.4;

/** Of the shorter side of the frame; `stature`: in adults, of what is not known. */
const SIZES: Record<Prop['use'], { least: number; most: number; stature: number }> = {
  held: { least: 0.15, most: 0.27, stature: 0.28 },
  eaten: { least: 0.13, most: 0.2, stature: 0.14 },
  stands: { least: 0.18, most: 0.4, stature: 0.5 },
};

type Body = { box: Box; head: Box; side: -1 | 1; size: Pick<Box, 'width' | 'height'> };

const middleOf: Record<Prop['use'], (body: Body) => { x: number; y: number }> = {
  held: ({ box, head, side, size }) => ({
    x: box.x + box.width / 2 + side * inward(box) * Math.min(box.width * 0.22, head.width),
    y: Math.max(head.y + head.height + size.height / 2, box.y + box.height * HAND),
  }),
  eaten: ({ box, head, side, size }) => ({
    x: head.x + head.width / 2 + (side * inward(box) * (head.width + size.width)) / 2,
    y: head.y + head.height * MOUTH,
  }),
  stands: ({ box, side, size }) => ({
    x: box.x + box.width / 2 + (side * inward(box) * (Math.min(box.width, 0.5) + size.width)) / 2,
    y: box.y + box.height - size.height / 2,
  }),
};

/** Of a body's height. */
const HAND = 0.56;
/** Of a head's height. */
const MOUTH = 0.78;

/** To where the others and the room are. */
function inward({ x, width }: Box): -1 | 1 {
  return x + width / 2 < 0.5 ? 1 : -1;
}
