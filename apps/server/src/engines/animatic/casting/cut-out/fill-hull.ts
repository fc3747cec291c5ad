type Size = { width: number; height: number };
type Point = { x: number; y: number };

/** The mask with everything set that lies between what is: its convex hull. */
export function fillHull(mask: Uint8Array, { width, height }: Size): Uint8Array {
  const [left, right]: [Point[], Point[]] = [[], []];
  for (let y = 0; y < height; y++) {
    const row = mask.subarray(y * width, (y + 1) * width);
    const first = row.indexOf(1);
    if (first === -1) continue;
    lean(left, { x: first, y }, 1);
    lean(right, { x: row.lastIndexOf(1), y }, -1);
  }
  const hull = new Uint8Array(mask.length);
  for (let y = left[0]?.y ?? height; y <= (left.at(-1)?.y ?? -1); y++)
    hull.fill(1, y * width + columnAt(left, y), y * width + columnAt(right, y) + 1);
  return hull;
}

/** Adds the next corner down one side, and takes away those that it leaves within. */
function lean(side: Point[], next: Point, sign: 1 | -1): void {
  while (side.length > 1 && sign * turn(side.at(-2)!, side.at(-1)!, next) >= 0) side.pop();
  side.push(next);
}

/** Above 0 where the way from `a` over `b` to `c` turns right on the screen. */
function turn(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

function columnAt(side: readonly Point[], y: number): number {
  const below = side.findIndex((corner) => corner.y >= y);
  const [a, b] = [side[Math.max(0, below - 1)]!, side[below]!];
  return Math.round(b.y === a.y ? b.x : a.x + ((b.x - a.x) * (y - a.y)) / (b.y - a.y));
}
