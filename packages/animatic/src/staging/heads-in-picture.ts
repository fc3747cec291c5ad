import type { Box } from '../box.ts';
import { headsWhile } from '../casting/heads-while.ts';
import { knownHead } from '../casting/read-anatomy.ts';
import type { Layer, VisualFacts } from '../timeline.ts';

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
  return { from: seen(first, picture, picture.from), to: seen(last, picture, picture.to) };
}

/** A part of the source as the layer shows it in the frame. */
function seen(part: Box, { crop }: Layer, box: Box): Box {
  const scale = { x: box.width / crop.width, y: box.height / crop.height };
  return {
    x: box.x + (part.x - crop.x) * scale.x,
    y: box.y + (part.y - crop.y) * scale.y,
    width: part.width * scale.x,
    height: part.height * scale.y,
  };
}
