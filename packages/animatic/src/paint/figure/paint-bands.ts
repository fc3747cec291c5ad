import type { Box } from '../../box.ts';
import type { Context2D, LayerSurface, PaintHost, Picture } from '../surface.ts';
import { bentAt, NECK, type Bend } from './bend.ts';

/**
 * A body cut across into pictures of their own, so that it can bend. Shares of it from the top; the
 * picture has `rows` of the band and one of the next, and is made when it is first seen.
 */
export type Band = { from: number; to: number; rows: number; picture(): Picture };

/**
 * Cuts a body into bands. Each is a picture, because drawing a part of a large one costs as much as
 * drawing much of it: 22 ms of processor time for 14 parts of 700x850 pixels, 4 ms for 36 pictures.
 * They are cut out of strips, because a canvas keeps a copy of each that was drawn on it: 36 of a
 * body of 1071x2816 pixels held 440 MB.
 */
export function prepareBands({ picture }: LayerSurface, chin: number, host: PaintHost): Band[] {
  const { height } = picture;
  const cuts = edges(chin).map((edge) => Math.round(edge * height));
  const bands = cuts.slice(1).map((end, index) => ({ start: cuts[index]!, end }));
  return Array.from({ length: Math.ceil(bands.length / BANDS_A_STRIP) }, (_, index) => {
    const some = bands
      .slice(index * BANDS_A_STRIP, (index + 1) * BANDS_A_STRIP)
      .filter(({ start, end }) => end > start);
    const pictures = once(() => cutStrip(picture, some, host));
    return some.map(({ start, end }, place): Band => ({
      from: start / height,
      to: end / height,
      rows: end - start,
      picture: () => pictures()[place]!,
    }));
  }).flat();
}

type Rows = { start: number; end: number };

/** The bands of one strip, which itself is not kept. */
function cutStrip(picture: Picture, bands: readonly Rows[], host: PaintHost): Picture[] {
  const top = bands[0]!.start;
  const foot = Math.min(picture.height, bands.at(-1)!.end + 1);
  const strip = cutRows(picture, { start: top, end: foot, rows: foot - top }, host);
  return bands.map(({ start, end }) => {
    const inStrip = { start: start - top, end: Math.min(end + 1, foot) - top };
    return cutRows(strip, { ...inStrip, rows: end - start + 1 }, host);
  });
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** About the root of how many there are: so the fewest pixels are copied. */
const BANDS_A_STRIP = 6;

/** Rows of a picture as one of their own, `rows` high; what the first has not is left empty. */
function cutRows(
  picture: Picture,
  { start, end, rows }: Rows & { rows: number },
  host: PaintHost,
): Picture {
  const { width } = picture;
  const surface = host.createSurface(width, Math.max(1, rows));
  const held = end - start;
  if (held > 0) surface.context.drawImage(picture, 0, start, width, held, 0, 0, width, held);
  return surface.picture;
}

export type BandsDrawing = {
  bands: readonly Band[];
  /** Of the body, in pixels. */
  box: Box;
  bend: Bend;
  /** Of the frame: what is above or below is not drawn. */
  height: number;
};

/**
 * Draws the bands shifted and stretched against each other, so that the body leans, tilts its head,
 * breathes and nods with its feet in their place. Bands meet at whole pixels: no seams.
 */
export function paintBands(context: Context2D, { bands, box, bend, height }: BandsDrawing): void {
  if (box.width < 1) return;
  let top = Math.round(bentAt(0, box, bend).y);
  for (const band of bands) {
    const foot = Math.round(bentAt(band.to, box, bend).y);
    const { shift } = bentAt((band.from + band.to) / 2, box, bend);
    if (foot > Math.max(top, 0) && top < height)
      paintBand(context, band, { ...box, x: box.x + shift, y: top, height: foot - top });
    top = foot;
  }
}

/** Where it has its own size it is not scaled but a row longer or shorter, and at whole pixels: a third of the time. */
function paintBand(context: Context2D, band: Band, box: Box): void {
  const { rows } = band;
  const picture = band.picture();
  const { width } = picture;
  const { x, y, height } = box;
  if (Math.abs(box.width - width) < 1 && Math.abs(height - rows) <= 1) {
    return context.drawImage(picture, 0, 0, width, height, Math.round(x), y, width, height);
  }
  context.drawImage(picture, 0, 0, width, rows, x, y, box.width, height);
}

/** So fine that a step between two bands is hardly more than a pixel; finer where the neck bends. */
function edges(chin: number): number[] {
  const low = Math.max(0, chin - NECK);
  const high = Math.min(1, chin + NECK);
  const steps = (from: number, to: number, count: number) =>
    Array.from({ length: count }, (_, step) => from + ((to - from) * step) / count);
  return [...steps(0, low, 6), ...steps(low, high, 20), ...steps(high, 1, 10), 1];
}
