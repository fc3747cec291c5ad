/** A storyboard sheet in pixels: where each panel stands, in reading order. */
export type Sheet = { width: number; height: number; panels: Panel[] };

export type Panel = { x: number; y: number; width: number; height: number };

export type SheetRequest = {
  /** How many, at least 1. */
  panels: number;
  /** Of a frame of the film, in pixels. */
  width: number;
  height: number;
};

/** Most panels on one side; more shots than four rows of four need five. */
const LONGEST_SIDE = 4;

/** Three bytes each before they are packed: below the 20 MB of a reference, whatever is on it (contract.md §2.3). */
const MOST_PIXELS = 4_000_000;

/** No side of what a request may bring is longer (contract.md §2.3), and none of a panel need be. */
const LONGEST_PANEL_PIXELS = 1280;

/** The least that one side of an image may have (contract.md §2.3). */
const SHORTEST_SIDE_PIXELS = 240;

/**
 * Lays frames of one shape out as a multi-panel reference image: a grid of equal cells with gutters between
 * and around them, filled in reading order, as near to a square as the shape of the frames lets it. A place
 * that is left over at the end stays bare.
 */
export function planSheet(request: SheetRequest): Sheet {
  const { panels } = request;
  const { columns, rows } = chooseGrid(request);
  const cell = chooseCell(request, { columns, rows });
  const gutter = gutterOf(cell);
  const at = (index: number, pixels: number) => gutter + index * (pixels + gutter);
  return {
    width: at(columns, cell.width),
    height: at(rows, cell.height),
    panels: Array.from({ length: panels }, (_, index) => ({
      x: at(index % columns, cell.width),
      y: at(Math.floor(index / columns), cell.height),
      ...cell,
    })),
  };
}

type Grid = { columns: number; rows: number };

/** The fewest bare places first, then the shape nearest to a square. */
function chooseGrid({ panels, width, height }: SheetRequest): Grid {
  const most = Math.max(LONGEST_SIDE, Math.ceil(Math.sqrt(panels)));
  const grids = Array.from({ length: most }, (_, index) => index + 1)
    .map((columns) => ({ columns, rows: Math.ceil(panels / columns) }))
    .filter(({ rows }) => rows <= most);
  const cost = ({ columns, rows }: Grid) =>
    (columns * rows - panels) * 0.5 + Math.abs(Math.log((columns * width) / (rows * height)));
  return grids.reduce((best, grid) => (cost(grid) < cost(best) ? grid : best));
}

/** As large as the limits let it, and never larger than the film itself. */
function chooseCell({ width, height }: SheetRequest, { columns, rows }: Grid) {
  const room = 0.94 * Math.sqrt(MOST_PIXELS / (columns * rows * width * height));
  const wanted = LONGEST_PANEL_PIXELS / Math.max(width, height);
  const least = SHORTEST_SIDE_PIXELS / Math.min(width, height);
  const scale = Math.min(1, room, Math.max(wanted, least));
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

function gutterOf({ width, height }: { width: number; height: number }): number {
  return Math.max(8, Math.round(Math.min(width, height) * 0.03));
}
