import type { SmallFrame } from './decode-frames.ts';

/** A cut changes this much of the histogram at once … */
const LEAST = 0.12;
/** … and this many times more than the frames around it change. */
const STANDS_OUT = 4;
const AROUND = 5;

/**
 * The first frame of each shot after the first, found in the pictures alone: a hard cut is a frame
 * whose colours differ from those of the frame before by far more than those of its neighbours do.
 */
export function findCuts(frames: readonly SmallFrame[]): number[] {
  const histograms = frames.map(gridHistogram);
  const changes = histograms.map((histogram, index) =>
    index === 0 ? 0 : distance(histograms[index - 1]!, histogram),
  );
  return changes.flatMap((change, index) => {
    const around = changes.slice(Math.max(1, index - AROUND), index + AROUND + 1);
    const usual = median(around);
    return change > LEAST && change > STANDS_OUT * usual ? [index] : [];
  });
}

const CELLS = 4;
const LEVELS = 4;

/** Colours of each of 4 x 4 cells in 4 levels a channel: a move changes it little, a cut much. */
function gridHistogram({ width, height, rgb }: SmallFrame): Float32Array {
  const histogram = new Float32Array(CELLS * CELLS * LEVELS ** 3);
  for (let y = 0; y < height; y += 2) {
    const row = Math.floor((y * CELLS) / height) * CELLS;
    for (let x = 0; x < width; x += 2) {
      const cell = row + Math.floor((x * CELLS) / width);
      const at = (y * width + x) * 3;
      const level = (offset: number) => (rgb[at + offset]! * LEVELS) >> 8;
      histogram[cell * LEVELS ** 3 + (level(0) * LEVELS + level(1)) * LEVELS + level(2)]! += 1;
    }
  }
  const total = histogram.reduce((sum, value) => sum + value, 0);
  return histogram.map((value) => value / total);
}

/** Share of the pixels that are another colour now, 0 to 1. */
function distance(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, index) => sum + Math.abs(value - b[index]!), 0) / 2;
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
