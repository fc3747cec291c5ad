import type { Box } from '../box.ts';
import { placePart } from '../place-part.ts';
import type { Layer } from '../timeline.ts';

/** A part of the source as the layer shows it in the frame, where its crop fills `box`. */
export function showPart({ x, y, width, height }: Box, { crop }: Layer, box: Box): Box {
  return placePart(box, {
    x: (x - crop.x) / crop.width,
    y: (y - crop.y) / crop.height,
    width: width / crop.width,
    height: height / crop.height,
  });
}
