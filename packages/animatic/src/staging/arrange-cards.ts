export type Size = { width: number; height: number };
export type Placed = { x: number; y: number; width: number; height: number };

export type ArrangeRequest = {
  /** Width over height of each picture, from left to right. */
  aspects: number[];
  /** How narrow each may be cropped, width over height; absent: as narrow as need be. */
  leastAspects?: number[];
  /** The room for all of them, in any one unit for both sides. */
  stage: Size;
  gap: number;
  /** Smallest area a card may have, in the same unit squared, as far as the room allows. */
  smallestArea: number;
};

/**
 * Lays cards out in rows of one height each, like a contact sheet. Whole pictures where they are
 * large enough so; otherwise every picture is cropped towards an equal cell, as little as the area
 * asks. Positions are within the stage.
 */
export function arrangeCards(request: ArrangeRequest): Placed[] {
  let best: Placed[] = [];
  for (const wholeness of WHOLENESS) {
    best = largestMinimum(
      partitions(request.aspects.length).map((rows) => justify(rows, wholeness, request)),
    );
    if (minimumArea(best) >= request.smallestArea) return best;
  }
  return best;
}

/** How much of a picture's own shape its card keeps, from all to none; shares of the logarithm of the aspect. */
const WHOLENESS = [1, 0.8, 0.6, 0.4, 0.2, 0];

/** Every way to cut a line of `count` cards into rows, in order. */
function partitions(count: number): number[][] {
  if (count === 0) return [[]];
  return Array.from({ length: count }, (_, index) => index + 1).flatMap((first) =>
    partitions(count - first).map((rest) => [first, ...rest]),
  );
}

function justify(rows: number[], wholeness: number, request: ArrangeRequest): Placed[] {
  const { stage, gap } = request;
  const room = stage.height - gap * (rows.length - 1);
  // A row of more cards gets more of the height, so that its cards come out about as large.
  const weights = rows.reduce((sum, count) => sum + Math.sqrt(count), 0);
  const groups = sliceRows(rows, shapesOf(request)).map((group) => {
    const cellWidth = (stage.width - gap * (group.length - 1)) / group.length;
    const cell = cellWidth / ((room * Math.sqrt(group.length)) / weights);
    return group.map((shape) => cropTowards(cell, shape, wholeness));
  });
  const natural = groups.map(
    (group) => (stage.width - gap * (group.length - 1)) / group.reduce((sum, a) => sum + a, 0),
  );
  const shrink = Math.min(1, room / natural.reduce((sum, height) => sum + height, 0));
  const heights = natural.map((height) => height * shrink);
  const sizes = groups.map((group, row) =>
    group.map((aspect) => ({ width: aspect * heights[row]!, height: heights[row]! })),
  );
  return centreRows(sizes, stage, gap);
}

type Shape = { aspect: number; least: number };

function shapesOf({ aspects, leastAspects = [] }: ArrangeRequest): Shape[] {
  return aspects.map((aspect, index) => ({ aspect, least: leastAspects[index] ?? 0 }));
}

/** A broad picture is never cropped in height: heads are there. */
function cropTowards(cell: number, { aspect, least }: Shape, wholeness: number): number {
  const own = clamp(aspect, 0.6, 1.9);
  const cropped = own ** wholeness * cell ** (1 - wholeness);
  return Math.max(Math.min(least, own), own >= 1 ? Math.min(own, cropped) : cropped);
}

function centreRows(rows: Size[][], stage: Size, gap: number): Placed[] {
  const heights = rows.map((row) => Math.max(...row.map((card) => card.height)));
  const total = heights.reduce((sum, height) => sum + height, 0) + gap * (rows.length - 1);
  let top = (stage.height - total) / 2;
  return rows.flatMap((row, index) => {
    const width = row.reduce((sum, card) => sum + card.width, 0) + gap * (row.length - 1);
    let left = (stage.width - width) / 2;
    const placed = row.map((card) => {
      const x = left;
      left += card.width + gap;
      return { ...card, x, y: top + (heights[index]! - card.height) / 2 };
    });
    top += heights[index]! + gap;
    return placed;
  });
}

function sliceRows<T>(rows: number[], cards: T[]): T[][] {
  let taken = 0;
  return rows.map((count) => cards.slice(taken, (taken += count)));
}

function largestMinimum(layouts: Placed[][]): Placed[] {
  return layouts.reduce((best, next) => (minimumArea(next) > minimumArea(best) ? next : best));
}

function minimumArea(layout: Placed[]): number {
  return Math.min(...layout.map((card) => card.width * card.height));
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
