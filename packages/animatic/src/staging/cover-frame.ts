import type { Box, VisualFacts } from '../timeline.ts';
import { cropPicture } from './crop-picture.ts';

/** The largest part of a picture that fills a frame of this aspect, in fractions of the picture. */
export function coverFrame({ width, height }: VisualFacts, aspect: number): Box {
  return cropPicture({ pictureAspect: width / height, targetAspect: aspect, scale: 1 });
}
