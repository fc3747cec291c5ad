import type { Raster } from '../look/raster.ts';

/** Cells of the longer side whose light is compared. */
const CELLS = 24;
/** Levels of brightness by which the cells of two pictures differ on average when there is a cut between them. */
const DIFFERENT = 30;

/** Whether two pictures, a moment apart, are of two shots. They are of one size. */
export function isCut(before: Raster, after: Raster): boolean {
  const [a, b] = [cellsOf(before), cellsOf(after)];
  const sum = a.reduce((total, light, index) => total + Math.abs(light - b[index]!), 0);
  return sum / a.length > DIFFERENT;
}

/** The light of every few pixels, in even steps. */
function cellsOf({ rgba, width, height }: Raster): number[] {
  const step = Math.max(1, Math.floor(Math.max(width, height) / CELLS));
  const cells: number[] = [];
  for (let y = step >> 1; y < height; y += step) {
    for (let x = step >> 1; x < width; x += step) {
      const at = (y * width + x) * 4;
      cells.push(0.299 * rgba[at]! + 0.587 * rgba[at + 1]! + 0.114 * rgba[at + 2]!);
    }
  }
  return cells;
}
