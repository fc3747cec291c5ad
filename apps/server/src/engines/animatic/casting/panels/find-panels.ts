import type { Box } from '@callsheet/animatic';
import type { Raster } from '../look/raster.ts';
import { cutLines, type Cuts, type Line } from './cut-lines.ts';
import { goesOn } from './goes-on.ts';
import { differs, lineColour, type Area, type Colour } from './line-colour.ts';

/** A sheet has between so many panels. */
const FEWEST = 2;
const MOST = 16;
const DEEPEST = 4;
/** So many in a row are rather the seams of one picture, unless the pictures beside them differ. */
const MANY = 5;
/** A panel's sides, in shares of the sheet's; what is smaller is a caption or a page number. */
const SMALLEST = 0.08;
/** Of the sheet, what the panels cover together. */
const LEAST_COVER = 0.5;
/** Of a side, what must be the panel's picture and not the gutter's colour: things on one paper have no straight sides. */
const FILLED = 0.5;
const FILLED_SIDES = 3;
/** Pixels from its box within which a side is looked for: scaling and JPEG blur it. */
const BLUR_PIXELS = 3;

/** The panels of a storyboard sheet in reading order; none: the picture is one picture. Fractions. */
export function findPanels(raster: Raster): Box[] {
  const sheet = { left: 0, top: 0, right: raster.width, bottom: raster.height };
  const whole = trim(raster, sheet, null);
  const cuts = cutLines(raster, whole);
  if (!cuts || isOnePicture(raster, whole, cuts)) return [];
  const gutter = cuts.lines[0]!.colour;
  const areas = splitArea(raster, { area: whole, gutter, depth: 0 });
  const panels = areas.filter((area) => isPanel(raster, area, gutter));
  const cover = panels.reduce((sum, area) => sum + sizeOf(area), 0);
  if (panels.length < FEWEST || panels.length > MOST || cover < sizeOf(whole) * LEAST_COVER)
    return [];
  return panels.map(({ left, top, right, bottom }) => ({
    x: left / raster.width,
    y: top / raster.height,
    width: (right - left) / raster.width,
    height: (bottom - top) / raster.height,
  }));
}

function isOnePicture(raster: Raster, area: Area, { axis, lines }: Cuts): boolean {
  return lines.length >= MANY - 1 && lines.every((line) => goesOn(raster, area, { axis, line }));
}

type Split = { area: Area; gutter: Colour; depth: number };

/** Cuts an area along its gutters, and its parts along theirs, until there are none. */
function splitArea(raster: Raster, { area, gutter, depth }: Split): Area[] {
  const trimmed = trim(raster, area, gutter);
  const cuts = depth < DEEPEST ? cutLines(raster, trimmed) : null;
  const lines = cuts?.lines.filter(({ colour }) => !differs(colour, gutter)) ?? [];
  if (!cuts || lines.length === 0) return [trimmed];
  return partsBetween(trimmed, cuts.axis, lines).flatMap((part) =>
    splitArea(raster, { area: part, gutter, depth: depth + 1 }),
  );
}

function partsBetween(area: Area, axis: 'x' | 'y', lines: readonly Line[]): Area[] {
  const [first, last] = axis === 'x' ? [area.left, area.right] : [area.top, area.bottom];
  const from = [first, ...lines.map(({ end }) => end)];
  const to = [...lines.map(({ start }) => start), last];
  return from.map((start, i) =>
    axis === 'x'
      ? { ...area, left: start, right: to[i]! }
      : { ...area, top: start, bottom: to[i]! },
  );
}

/** Takes off the sides that are one even colour; `null`: any, else the gutter's. */
function trim(raster: Raster, area: Area, gutter: Colour | null): Area {
  const trimmed = { ...area };
  const isMargin = (axis: 'x' | 'y', at: number) => {
    const colour = lineColour(raster, trimmed, { axis, at });
    return colour !== null && (gutter === null || !differs(colour, gutter));
  };
  while (trimmed.right - trimmed.left > 1 && isMargin('x', trimmed.left)) trimmed.left += 1;
  while (trimmed.right - trimmed.left > 1 && isMargin('x', trimmed.right - 1)) trimmed.right -= 1;
  while (trimmed.bottom - trimmed.top > 1 && isMargin('y', trimmed.top)) trimmed.top += 1;
  while (trimmed.bottom - trimmed.top > 1 && isMargin('y', trimmed.bottom - 1)) trimmed.bottom -= 1;
  return trimmed;
}

function isPanel(raster: Raster, area: Area, gutter: Colour): boolean {
  const { left, top, right, bottom } = area;
  if (right - left < raster.width * SMALLEST || bottom - top < raster.height * SMALLEST)
    return false;
  const inward = Array.from({ length: BLUR_PIXELS }, (_, i) => i);
  const fills = [
    inward.map((i) => filled(raster, area, gutter, { axis: 'x', at: left + i })),
    inward.map((i) => filled(raster, area, gutter, { axis: 'x', at: right - 1 - i })),
    inward.map((i) => filled(raster, area, gutter, { axis: 'y', at: top + i })),
    inward.map((i) => filled(raster, area, gutter, { axis: 'y', at: bottom - 1 - i })),
  ];
  return fills.filter((shares) => Math.max(...shares) >= FILLED).length >= FILLED_SIDES;
}

/** The share of a row or column within an area that is not the gutter's colour. */
function filled(
  { width, rgba }: Raster,
  area: Area,
  gutter: Colour,
  { axis, at }: { axis: 'x' | 'y'; at: number },
): number {
  const [from, to] = axis === 'x' ? [area.top, area.bottom] : [area.left, area.right];
  let other = 0;
  for (let i = from; i < to; i++) {
    const pixel = (axis === 'x' ? i * width + at : at * width + i) * 4;
    const colour: Colour = [rgba[pixel]!, rgba[pixel + 1]!, rgba[pixel + 2]!];
    if (differs(colour, gutter)) other += 1;
  }
  return other / (to - from);
}

function sizeOf({ left, top, right, bottom }: Area): number {
  return (right - left) * (bottom - top);
}
