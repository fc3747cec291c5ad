import type { Box } from '../box.ts';
import { blendBoxes } from '../blend-boxes.ts';
import { headsWhile } from '../casting/heads-while.ts';
import { knownHead } from '../casting/read-anatomy.ts';
import type { Layer, VisualFacts } from '../timeline.ts';
import { showPart } from './show-part.ts';

/** `share` of the shot is over, from 0 to 1. */
export type ShotMoment = { durationSeconds: number; share: number };

/** Where the head of whom a picture shows is in the frame at a moment of its shot; absent: it is not known. */
export function headInPicture(
  picture: Layer,
  { subject }: VisualFacts,
  { durationSeconds, share }: ShotMoment,
): Box | undefined {
  const { video, from, to } = picture;
  const start = video?.startSeconds ?? 0;
  const played = start + durationSeconds * (video?.speed ?? 1) * share;
  const seconds = Math.min(played, video?.untilSeconds ?? played);
  const followed =
    video && headsWhile(subject?.heads ?? [], { startSeconds: seconds, endSeconds: seconds })[0];
  const head = followed ?? knownHead(subject);
  return head && showPart(head, picture, blendBoxes(from, to, share));
}
