import type { Box } from '../box.ts';
import type { Layer, VisualFacts } from '../timeline.ts';
import { headInPicture } from './head-in-picture.ts';

export type PictureHeads = { from: Box; to: Box };

/** Where the head of whom a picture shows is in the frame when its shot begins and ends; absent: it is not known. */
export function headsInPicture(
  picture: Layer,
  visual: VisualFacts,
  durationSeconds: number,
): PictureHeads | undefined {
  const [from, to] = [0, 1].map((share) =>
    headInPicture(picture, visual, { durationSeconds, share }),
  );
  return from && to && { from, to };
}
