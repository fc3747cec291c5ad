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

/** Regions of the pixels that are set, connected by their sides, largest first; equal ones by their first pixel. */
export function labelRegions(
  mask: Uint8Array,
  { width, height }: { width: number; height: number },
): { labels: Int32Array; regions: Region[] } {
  const labels = new Int32Array(width * height);
  const queue = new Int32Array(width * height);
  const regions: Region[] = [];
  for (let start = 0; start < mask.length; start++) {
    if (!mask[start] || labels[start]) continue;
    const label = regions.length + 1;
    const region = { label, pixels: 0, left: width, top: height, right: 0, bottom: 0 };
    labels[start] = label;
    queue[0] = start;
    let count = 1;
    const enter = (at: number) => {
      if (!mask[at] || labels[at]) return;
      labels[at] = label;
      queue[count++] = at;
    };
    for (let next = 0; next < count; next++) {
      const at = queue[next]!;
      const x = at % width;
      const y = (at - x) / width;
      if (x > 0) enter(at - 1);
      if (x < width - 1) enter(at + 1);
      if (y > 0) enter(at - width);
      if (y < height - 1) enter(at + width);
      region.left = Math.min(region.left, x);
      region.right = Math.max(region.right, x);
      region.top = Math.min(region.top, y);
      region.bottom = Math.max(region.bottom, y);
    }
    region.pixels = count;
    regions.push(region);
  }
  return { labels, regions: regions.toSorted((a, b) => b.pixels - a.pixels) };
}
