import type { Raster } from '../look/raster.ts';
import { differs, lineColour, type Area, type Colour } from './line-colour.ts';

/** A gutter: pixels along its axis, the end exclusive. */
export type Line = { start: number; end: number; colour: Colour };

export type Cuts = { axis: 'x' | 'y'; lines: Line[] };

/** A gutter is no wider than this share of the area; a wider even band is part of a picture. */
const WIDEST = 0.12;
/** Of a gutter's length, how much must stand out on either side, in pixels that far away. */
const LEAST_STEP = 0.4;
export const STEP_PIXELS = 3;
/** What lies between two gutters is at least this share of the area. */
const LEAST_PART = 0.06;

/** The gutters that run through an area from side to side: rows of it, else columns; `null`: none. */
export function cutLines(raster: Raster, area: Area): Cuts | null {
  for (const axis of ['y', 'x'] as const) {
    const lines = linesAlong(raster, area, axis);
    if (lines.length > 0) return { axis, lines };
  }
  return null;
}

function linesAlong(raster: Raster, area: Area, axis: 'x' | 'y'): Line[] {
  const [first, last] = axis === 'x' ? [area.left, area.right] : [area.top, area.bottom];
  const length = last - first;
  const runs = findRuns(raster, area, axis);
  const least = length * LEAST_PART;
  return runs.filter(
    (run) =>
      run.start - first >= least &&
      last - run.end >= least &&
      run.end - run.start <= length * WIDEST &&
      standsOut(raster, area, { axis, run }),
  );
}

/** Neighbouring even lines of one colour, as one. */
function findRuns(raster: Raster, area: Area, axis: 'x' | 'y'): Line[] {
  const [first, last] = axis === 'x' ? [area.left, area.right] : [area.top, area.bottom];
  const runs: Line[] = [];
  for (let at = first; at < last; at++) {
    const colour = lineColour(raster, area, { axis, at });
    if (!colour) continue;
    const run = runs.at(-1);
    if (run && run.end === at && !differs(run.colour, colour)) run.end = at + 1;
    else runs.push({ start: at, end: at + 1, colour });
  }
  return runs;
}

/** Whether pictures end at a gutter: most pixels beside it, on both sides, are of another colour. */
function standsOut(
  { width, rgba }: Raster,
  area: Area,
  { axis, run }: { axis: 'x' | 'y'; run: Line },
): boolean {
  const [from, to] = axis === 'x' ? [area.top, area.bottom] : [area.left, area.right];
  return [run.start - STEP_PIXELS, run.end - 1 + STEP_PIXELS].every((at) => {
    let other = 0;
    for (let i = from; i < to; i++) {
      const pixel = (axis === 'x' ? i * width + at : at * width + i) * 4;
      if (differs([rgba[pixel]!, rgba[pixel + 1]!, rgba[pixel + 2]!], run.colour)) other += 1;
    }
    return other >= (to - from) * LEAST_STEP;
  });
}
