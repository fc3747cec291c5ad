import type { Box } from '../box.ts';
import { boxesMeet } from '../boxes-meet.ts';
import type { Sight } from './watch-bodies.ts';

export type ClearRequest = {
  /** Where a box is seen: in the frame when all have come to their places, clear at each moment. */
  see(box: Box): Sight;
  /** What must not be covered, at each moment of the shot. */
  taken: readonly (readonly Box[])[];
  /** The frame's share from the top that may be used. */
  lowest: number;
  /** Width over height of the output. */
  aspect: number;
  /** How far it may be from where it is asked for, in frames. */
  most: { x: number; y: number };
  /** Keeps its lower edge where it is smaller, and rather goes aside than up. */
  isOnGround: boolean;
};

/** The nearest place to the asked one where it covers nothing and is in the frame, a little smaller if need be; absent: there is none. */
export function keepClear(asked: Box, request: ClearRequest): Box | undefined {
  const { aspect, most, isOnGround, lowest } = request;
  const low = { ...asked, y: Math.min(asked.y, lowest - asked.height) };
  const weight = isOnGround ? 3 : 1;
  const shifts = OFFSETS.filter(
    ({ x, y }) => Math.abs(x) <= most.x + LEEWAY && Math.abs(y) <= most.y + LEEWAY,
  ).toSorted((a, b) => lengthOf(a, aspect, weight) - lengthOf(b, aspect, weight));
  for (const size of [1, 0.85, 0.72]) {
    const own = resize(low, size, isOnGround);
    const found = shifts
      .map(({ x, y }) => ({ ...own, x: own.x + x, y: own.y + y }))
      .find((box) => isClear(box, request));
    if (found) return found;
  }
  return undefined;
}

type Shift = { x: number; y: number };

const STEP = 0.03;

const OFFSETS: readonly Shift[] = Array.from({ length: 45 }, (_, column) =>
  Array.from({ length: 31 }, (_, row) => ({ x: (column - 22) * STEP, y: (row - 24) * STEP })),
).flat();

function lengthOf({ x, y }: Shift, aspect: number, weight: number): number {
  return Math.hypot(x * aspect, y * weight);
}

function resize({ x, y, width, height }: Box, by: number, isOnGround: boolean): Box {
  const left = x + (width * (1 - by)) / 2;
  const top = y + height * (1 - by) * (isOnGround ? 1 : 0.5);
  return { x: left, y: top, width: width * by, height: height * by };
}

function isClear(box: Box, { see, taken, lowest }: ClearRequest): boolean {
  const { from, to, at } = see(box);
  const isInFrame = [from, to].every(
    (own) =>
      own.x >= EDGE &&
      own.x + own.width <= 1 - EDGE &&
      own.y >= BELOW_SLATE &&
      own.y + own.height <= lowest + LEEWAY,
  );
  return (
    isInFrame && taken.every((other) => at.every((own, moment) => !boxesMeet(own, other[moment]!)))
  );
}

const EDGE = 0.015;
const BELOW_SLATE = 0.08;
/** For rounding. */
const LEEWAY = 0.001;
