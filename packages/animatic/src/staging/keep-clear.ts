import type { Box } from '../box.ts';

export type ClearRequest = {
  /** Where the camera sees a box at each end of its move. */
  see(box: Box): Box[];
  /** What must not be covered, at each end of the move. */
  taken: readonly Box[][];
  /** The frame's share from the top that may be used. */
  lowest: number;
  /** Width over height of the output. */
  aspect: number;
  /** Keeps its lower edge: how far it may go up or down, in frame heights; absent: wherever there is room. */
  mostRise?: number;
};

/** The nearest place to the asked one where it covers nothing and is in the frame, a little smaller if need be; absent: there is none. */
export function keepClear(asked: Box, request: ClearRequest): Box | undefined {
  const { aspect, mostRise = Infinity } = request;
  const isOnGround = mostRise < Infinity;
  const low = { ...asked, y: Math.min(asked.y, request.lowest - asked.height) };
  const weight = isOnGround ? 3 : 1;
  const shifts = OFFSETS.filter(({ y }) => Math.abs(y) <= mostRise).toSorted(
    (a, b) => lengthOf(a, aspect, weight) - lengthOf(b, aspect, weight),
  );
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
  const seen = see(box);
  return seen.every(
    (own, end) =>
      own.x >= EDGE &&
      own.x + own.width <= 1 - EDGE &&
      own.y >= BELOW_SLATE &&
      own.y + own.height <= lowest + LEEWAY &&
      taken.every((ends) => !covers(own, ends[end]!)),
  );
}

const EDGE = 0.015;
const BELOW_SLATE = 0.08;
/** For rounding. */
const LEEWAY = 0.001;

function covers(a: Box, b: Box): boolean {
  const isBeside = a.x + a.width <= b.x || b.x + b.width <= a.x;
  return !isBeside && a.y + a.height > b.y && b.y + b.height > a.y;
}
