import type { Span } from '../screenplay.ts';

const board = String.raw`(?:storyboards?|comic (?:strip|page)|multi-?panel|panels|shot list|分镜图|分镜稿|分镜|故事板|宫格图?)`;
const before = new RegExp(
  String.raw`${board}(?: images?| pictures?| sheets?)?(?: (?:in|from|of|on|shown in|is|are|as|per)| ?[:(,]|是|为|在)? ?(?:the )?$`,
  'i',
);
const after = new RegExp(
  String.raw`^ ?(?:,|\(|:|is|are|as|shows|是|为|作为|的|中的)? ?(?:an?|the|another)? ?(?:[a-z-]{1,14} ){0,2}(?:[^\s\w,.。，]{0,4})${board}`,
  'i',
);

/** Whether the words beside the name of a picture call it a storyboard: `the storyboard in Image 1`, `图1是分镜图`. */
export function isStoryboardName(folded: string, { span }: { span: Span }): boolean {
  const text = folded.slice(Math.max(0, span.start - 48), span.start);
  return before.test(text) || after.test(folded.slice(span.end, span.end + 48));
}
