import type { Segment } from '../structure/segment.ts';
import type { CastCounts, Mention } from './find-mentions.ts';
import { isStoryboardName } from './is-storyboard-name.ts';

type BoardReading = {
  folded: string;
  mentions: readonly Mention[];
  cast: CastCounts;
  isStoryboard: boolean;
};

/**
 * The picture whose panels are the shots: the one that is called a storyboard, else, before a list of shots, the only
 * image when the list opens with it (`Reference image, …`; contract.md §2.1).
 */
export function findBoard(
  { folded, mentions, cast, isStoryboard }: BoardReading,
  segments: readonly Segment[],
): Mention | undefined {
  const named = mentions
    .slice(0, mostMentions)
    .find((mention) => mention.ref.kind === 'image' && isStoryboardName(folded, mention));
  if (named) return named;
  const first = mentions[0];
  const isOpening =
    isStoryboard &&
    cast.images === 1 &&
    first?.ref.kind === 'image' &&
    first.isLone === true &&
    first.span.end <= (segments[0]?.span.start ?? 0);
  return isOpening ? first : undefined;
}

const mostMentions = 20;
