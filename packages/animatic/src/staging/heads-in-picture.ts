import type { Box } from '../box.ts';
import { headsWhile } from '../casting/heads-while.ts';
import { knownHead } from '../casting/read-anatomy.ts';
import type { Layer, VisualFacts } from '../timeline.ts';
import { showPart } from './show-part.ts';

export type PictureHeads = { from: Box; to: Box };

/** Where the head of whom a picture shows is in the frame when its shot begins and ends; absent: it is not known. */
export function headsInPicture(
  picture: Layer,
  { subject }: VisualFacts,
  durationSeconds: number,
): PictureHeads | undefined {
  const { video } = picture;
  const still = knownHead(subject);
  const headAt = (seconds: number) =>
    (video &&
      headsWhile(subject?.heads ?? [], { startSeconds: seconds, endSeconds: seconds })[0]) ??
    still;
  const start = video?.startSeconds ?? 0;
  const end = start + durationSeconds * (video?.speed ?? 1);
  const [first, last] = [headAt(start), headAt(Math.min(end, video?.untilSeconds ?? end))];
  if (!first || !last) return undefined;
  return { from: showPart(first, picture, picture.from), to: showPart(last, picture, picture.to) };
}
