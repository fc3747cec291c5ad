import type { Quote } from '../text/find-quotes.ts';
import type { Span } from '../screenplay.ts';
import { itemAt } from '../text/spans.ts';

/** The marks of a list with a hyphen, star or dot before each line, two lines or more, in the (width-folded) prompt after `from`. */
export function findBullets(
  folded: string,
  quotes: readonly Quote[],
  from: number,
): { span: Span }[] {
  const items = [...folded.matchAll(bulletPattern)].flatMap((match) => {
    const start = match.index + match[0].length - match[1]!.length;
    const isSection = sectionPattern.test(folded.slice(start, start + 24));
    if (start < from || isSection || itemAt(quotes, start)) return [];
    return { span: { start, end: match.index + match[0].length } };
  });
  return items.length > 1 ? items : [];
}

const bulletPattern = /(?:^|\n) {0,4}([-*•·] {0,2})(?=[^\s\-*])/g;
/** `- Style: …`: of the film, not of a shot. */
const sectionPattern =
  /^[-*•·] {0,2}(?:style|mood|tone|atmosphere|lighting|music|sound|audio|setting|characters?|风格|氛围|音乐|音效|场景|角色|人物|灯光) ?:/i;
