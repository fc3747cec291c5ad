import type { Box } from '@callsheet/animatic';
import type { Raster } from '../look/raster.ts';

/** The panels of a storyboard sheet in reading order; none: the picture is one picture. Fractions. */
export function findPanels(_raster: Raster): Box[] {
  return [];
}
