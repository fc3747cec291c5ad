import type { PlanePainter } from './plane-painter.ts';
import { PLANES } from './planes.ts';
import type { Setting } from './scenery.ts';
import { SITES } from './sites/sites.ts';

/** What is painted of a place, from far to near: of its kind where it is told, else of the place. */
export function planesOf({
  place,
  site,
}: Pick<Setting, 'place' | 'site'>): readonly PlanePainter[] {
  return site ? SITES[site] : PLANES[place];
}
