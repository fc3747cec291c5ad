import type { Box } from '../box.ts';

/**
 * Where on the frame a caption stands: centred at the bottom, in its lower or upper third, at the
 * top, or in a narrow column at the lower left or right, beside a face.
 */
export type CaptionPlace = 'bottom' | 'lower-third' | 'top' | 'upper-third' | 'left' | 'right';

/** Best first: captions are looked for at the bottom. */
export const CAPTION_PLACES: readonly CaptionPlace[] = [
  'bottom',
  'lower-third',
  'left',
  'right',
  'top',
  'upper-third',
];

/**
 * The place whose plate covers no face, and where there is none the one that covers least. `first`
 * is kept where it is free: a caption does not jump within a shot without need.
 */
export function choosePlace(
  plateAt: (place: CaptionPlace) => Box,
  faces: readonly Box[],
  first?: CaptionPlace,
): CaptionPlace {
  const order = first
    ? [first, ...CAPTION_PLACES.filter((place) => place !== first)]
    : CAPTION_PLACES;
  let best = order[0]!;
  let least = Infinity;
  for (const place of order) {
    const covered = coveredArea(plateAt(place), faces);
    if (covered === 0) return place;
    if (covered < least) [best, least] = [place, covered];
  }
  return best;
}

function coveredArea(plate: Box, faces: readonly Box[]): number {
  return faces.reduce((sum, face) => sum + overlap(plate, face), 0);
}

export function overlap(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}
