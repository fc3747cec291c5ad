import type { Box } from '../box.ts';
import { headsWhile } from '../casting/heads-while.ts';
import type { SubjectFacts } from '../subject.ts';
import type { LayerVideo } from '../timeline.ts';
import { stretchPlayed } from './stretch-played.ts';

/** Where a head is in all that a shot plays of a video, in fractions of the picture; none: nobody has followed it. */
export function headsPlayed(
  subject: SubjectFacts | undefined,
  video: LayerVideo | undefined,
  shownSeconds: number,
): Box[] {
  if (!video || !subject?.heads) return [];
  return headsWhile(subject.heads, stretchPlayed(video, shownSeconds));
}
