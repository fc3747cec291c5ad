import type { Box } from '../../box.ts';
import type { Context2D, LayerSurface, PaintHost, Picture } from '../surface.ts';
import { bentAt, NECK, type Bend } from './bend.ts';

/** A body cut across into pictures of their own, so that it can bend. Shares of it from the top. */
export type Band = { from: number; to: number; picture: Picture };

/**
 * Cuts a body into bands. Each is a picture, because drawing a part of a large one costs as much as
 * drawing much of it: 22 ms of processor time for 14 parts of 700x850 pixels, 4 ms for 36 pictures.
 */
export function prepareBands({ picture }: LayerSurface, chin: number, host: PaintHost): Band[] {
  const { width, height } = picture;
  const rows = edges(chin).map((edge) => Math.round(edge * height));
  return rows.slice(1).flatMap((end, index): Band[] => {
    const start = rows[index]!;
    if (end <= start) return [];
    const band = host.createSurface(width, end - start);
    band.context.drawImage(picture, 0, start, width, end - start, 0, 0, width, end - start);
    return [{ from: start / height, to: end / height, picture: band.picture }];
  });
}

/**
 * Draws the bands shifted and stretched against each other, so that the body leans, tilts its head,
 * breathes and nods with its feet in their place. Bands meet at whole pixels: no seams.
 */
export function paintBands(context: Context2D, bands: readonly Band[], box: Box, bend: Bend): void {
  if (box.width < 1) return;
  let top = Math.round(bentAt(0, box, bend).y);
  for (const { from, to, picture } of bands) {
    const foot = Math.round(bentAt(to, box, bend).y);
    const { shift } = bentAt((from + to) / 2, box, bend);
    if (foot > top) {
      const source = [0, 0, picture.width, picture.height] as const;
      context.drawImage(picture, ...source, box.x + shift, top, box.width, foot - top);
    }
    top = foot;
  }
}

/** So fine that a step between two bands is hardly more than a pixel; finer where the neck bends. */
function edges(chin: number): number[] {
  const low = Math.max(0, chin - NECK);
  const high = Math.min(1, chin + NECK);
  const steps = (from: number, to: number, count: number) =>
    Array.from({ length: count }, (_, step) => from + ((to - from) * step) / count);
  return [...steps(0, low, 6), ...steps(low, high, 20), ...steps(high, 1, 10), 1];
}
