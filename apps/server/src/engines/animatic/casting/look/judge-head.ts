import type { Box } from '@callsheet/animatic';
import { boundSubject } from './bound-subject.ts';
import type { Raster } from './raster.ts';

/** Where a neck can be, in shares of the subject's height from its top. */
const NECK_FROM = 0.12;
const NECK_TO = 0.62;
/** How much narrower than head and body the neck must be. */
const NECK_SHARE = 0.82;
/** Columns that the head fills less than this belong to braids, ears and horns. */
const LEAST_FILL = 0.38;

/**
 * Judges from the outline of a cut-out where the head is: what is above the narrowest place of the upper
 * part, if there is one. Fractions of the picture; `null`: the outline does not tell.
 */
export function judgeHead(cutout: Raster): Box | null {
  const subject = boundSubject(cutout);
  if (!subject) return null;
  const { width, height } = cutout;
  const top = Math.round(subject.y * height);
  const rows = Math.round(subject.height * height);
  const widths = smooth(countRows(cutout, top, rows), Math.max(1, Math.round(rows / 60)));
  const neck = findNeck(widths);
  if (neck === null) return null;
  const [left, right] = spanColumns(cutout, top, neck);
  return {
    x: left / width,
    y: subject.y,
    width: (right + 1 - left) / width,
    height: neck / height,
  };
}

function isThere({ width, rgba }: Raster, x: number, y: number): boolean {
  return rgba[(y * width + x) * 4 + 3]! >= 128;
}

function countRows(cutout: Raster, top: number, rows: number): number[] {
  return Array.from({ length: rows }, (_, row) => {
    let count = 0;
    for (let x = 0; x < cutout.width; x++) if (isThere(cutout, x, top + row)) count += 1;
    return count;
  });
}

function smooth(values: readonly number[], reach: number): number[] {
  return values.map((_, i) => {
    const near = values.slice(Math.max(0, i - reach), i + reach + 1);
    return near.reduce((sum, value) => sum + value, 0) / near.length;
  });
}

/** The row of the neck counted from the subject's top. */
function findNeck(widths: readonly number[]): number | null {
  let neck: number | null = null;
  for (let row = Math.round(widths.length * NECK_FROM); row < widths.length * NECK_TO; row++)
    if (neck === null || widths[row]! < widths[neck]!) neck = row;
  if (neck === null) return null;
  const head = Math.max(...widths.slice(0, neck));
  const body = Math.max(...widths.slice(neck));
  return widths[neck]! < NECK_SHARE * Math.min(head, body) ? neck : null;
}

/** The columns that the head fills well, first and last. */
function spanColumns(cutout: Raster, top: number, rows: number): [number, number] {
  const fills = Array.from({ length: cutout.width }, (_, x) => {
    let count = 0;
    for (let row = 0; row < rows; row++) if (isThere(cutout, x, top + row)) count += 1;
    return count / rows;
  });
  const least = Math.min(LEAST_FILL, Math.max(...fills) * 0.6);
  const isFull = (fill: number) => fill >= least;
  return [fills.findIndex(isFull), fills.findLastIndex(isFull)];
}
