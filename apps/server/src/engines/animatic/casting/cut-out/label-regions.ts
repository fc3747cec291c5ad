/** One connected region of a mask. Pixels. */
export type Region = {
  /** Its number in `labels`, from 1. */
  label: number;
  pixels: number;
  left: number;
  top: number;
  /** Inclusive. */
  right: number;
  bottom: number;
};

type Size = { width: number; height: number };

/** Regions of the pixels that are set, connected by their sides, largest first; equal ones by their first pixel. */
export function labelRegions(
  mask: Uint8Array,
  size: Size,
): { labels: Int32Array; regions: Region[] } {
  const runs = findRuns(mask, size);
  const labels = new Int32Array(mask.length);
  const regions: Region[] = [];
  const byRoot = new Int32Array(runs.count);
  for (let run = 0; run < runs.count; run++) {
    const root = rootOf(runs.parents, run);
    if (root === run) byRoot[run] = regions.push(emptyRegion(regions.length + 1, size));
    const label = byRoot[root]!;
    const [start, end] = [runs.starts[run]!, runs.ends[run]!];
    labels.fill(label, start, end);
    widen(regions[label - 1]!, start, end, size.width);
  }
  return { labels, regions: regions.toSorted((a, b) => b.pixels - a.pixels) };
}

type Runs = {
  count: number;
  /** Pixels in a row that are set, as offsets into the mask; the end exclusive. */
  starts: Int32Array;
  ends: Int32Array;
  /** An earlier run of the same region; the first of a region is its own. */
  parents: Int32Array;
};

function findRuns(mask: Uint8Array, { width, height }: Size): Runs {
  const most = Math.ceil(width / 2) * height;
  const [starts, ends] = [new Int32Array(most), new Int32Array(most)];
  const runs = { count: 0, starts, ends, parents: new Int32Array(most) };
  let above = 0;
  for (let row = 0; row < mask.length; row += width) {
    const first = runs.count;
    const rowEnd = row + width;
    for (let at = row; at < rowEnd; at++) {
      if (!mask[at]) continue;
      starts[runs.count] = at;
      while (at < rowEnd && mask[at]) at += 1;
      ends[runs.count] = at;
      runs.parents[runs.count] = runs.count++;
    }
    joinRows(runs, { above, first, width });
    above = first;
  }
  return runs;
}

/** Joins the runs of the last row with those of the row above which they touch. */
function joinRows(
  { count, starts, ends, parents }: Runs,
  { above, first, width }: { above: number; first: number; width: number },
): void {
  let [upper, lower] = [above, first];
  while (upper < first && lower < count) {
    const [upperEnd, lowerEnd] = [ends[upper]! + width, ends[lower]!];
    if (starts[upper]! + width < lowerEnd && starts[lower]! < upperEnd) join(parents, upper, lower);
    if (upperEnd < lowerEnd) upper += 1;
    else lower += 1;
  }
}

function join(parents: Int32Array, a: number, b: number): void {
  const [rootA, rootB] = [rootOf(parents, a), rootOf(parents, b)];
  parents[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
}

function rootOf(parents: Int32Array, run: number): number {
  let root = run;
  while (parents[root] !== root) {
    // The way is shortened for whoever comes next.
    parents[root] = parents[parents[root]!]!;
    root = parents[root]!;
  }
  return root;
}

function emptyRegion(label: number, { width, height }: Size): Region {
  return { label, pixels: 0, left: width, top: height, right: 0, bottom: 0 };
}

function widen(region: Region, start: number, end: number, width: number): void {
  const left = start % width;
  const y = (start - left) / width;
  region.pixels += end - start;
  region.left = Math.min(region.left, left);
  region.right = Math.max(region.right, left + end - start - 1);
  region.top = Math.min(region.top, y);
  region.bottom = Math.max(region.bottom, y);
}
