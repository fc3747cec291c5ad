import type { Raster } from '../look/raster.ts';
import { STEP_PIXELS, type Line } from './cut-lines.ts';
import { differs, type Area, type Colour } from './line-colour.ts';

/** Of a gutter's length, how much must look the same on both sides. */
const LEAST_SAME = 0.9;

/** Whether one picture goes on behind a line, as a wall does behind its seams. Sketches on white paper do too. */
export function goesOn(
  { width, rgba }: Raster,
  area: Area,
  { axis, line }: { axis: 'x' | 'y'; line: Line },
): boolean {
  const [from, to] = axis === 'x' ? [area.top, area.bottom] : [area.left, area.right];
  const colourAt = (at: number, along: number): Colour => {
    const pixel = (axis === 'x' ? along * width + at : at * width + along) * 4;
    return [rgba[pixel]!, rgba[pixel + 1]!, rgba[pixel + 2]!];
  };
  let same = 0;
  for (let along = from; along < to; along++) {
    const [before, behind] = [line.start - STEP_PIXELS, line.end - 1 + STEP_PIXELS];
    if (!differs(colourAt(before, along), colourAt(behind, along))) same += 1;
  }
  return same >= (to - from) * LEAST_SAME;
}
