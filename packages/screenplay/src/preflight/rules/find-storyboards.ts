import type { Mention } from '../../cast/find-mentions.ts';
import { isStoryboardName } from '../../cast/is-storyboard-name.ts';
import type { FoundByRule } from '../finding.ts';
import type { PreflightReading } from '../preflight-reading.ts';
import { nameOf } from '../reference.ts';

/** Every storyboard image after the first: one a request is recommended (contract.md §2.1). */
export function findStoryboards({ mentions, prompt }: PreflightReading): FoundByRule[] {
  const boards = new Map<number, Mention>();
  for (const mention of mentions) {
    const { ref } = mention;
    if (ref.kind !== 'image' || boards.has(ref.number)) continue;
    if (isStoryboardName(prompt.folded, mention) || isJoined(prompt.folded, mention, boards))
      boards.set(ref.number, mention);
  }
  const { language } = prompt.screenplay;
  const [first, ...others] = [...boards.values()];
  return others.map(({ ref, span }) => ({
    code: 'preflight.storyboards_several',
    message: `${nameOf(ref, language)} is a second storyboard beside ${nameOf(first!.ref, language)}: the model follows one.`,
    fix: 'Put all panels into one image, or make one request for each storyboard.',
    span,
  }));
}

/** `storyboards in Image 1 and Image 2`: the second shares the words of the first, when they were of several. */
function isJoined(
  folded: string,
  { span }: Mention,
  boards: ReadonlyMap<number, Mention>,
): boolean {
  const last = [...boards.values()].at(-1);
  if (!last || !/^(?: ?,)? ?(?:and|&|和|、)? ?$/i.test(folded.slice(last.span.end, span.start)))
    return false;
  return /storyboards/i.test(folded.slice(Math.max(0, last.span.start - 48), last.span.start));
}
