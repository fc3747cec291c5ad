import type { FoundByRule } from '../finding.ts';
import type { PreflightReading } from '../preflight-reading.ts';
import { nameOf } from '../reference.ts';

/** `the two girls in Image 1`, `the man on the left of Image 2`: a subject's reference should show one (contract.md §2.2). */
export function findSeveralSubjects({ mentions, prompt }: PreflightReading): FoundByRule[] {
  const { folded, screenplay } = prompt;
  return mentions
    .filter(({ span }) => {
      const before = folded.slice(Math.max(0, span.start - 64), span.start);
      return severalBefore.test(before) || severalAfter.test(folded.slice(span.end, span.end + 24));
    })
    .map(({ ref, span }) => ({
      code: 'preflight.several_subjects',
      message: `${nameOf(ref, screenplay.language)} seems to show several subjects; the model keeps one a reference apart from others best.`,
      fix: 'Send one reference for each subject, cut so that it alone is seen.',
      span,
    }));
}

const people = String.raw`(?:people|persons|characters|subjects|men|women|girls|boys|kids|children|friends|actors|animals|cats|dogs)`;
const severalBefore = new RegExp(
  [
    String.raw`\b(?:two|three|four|five|both|several|all)(?: of)?(?: the)? (?:[a-z-]{1,14} ){0,2}${people} (?:in|from|of|on) $`,
    String.raw`\b(?:man|boy|girl|woman|person|one|character|cat|dog) (?:and the (?:man|boy|girl|woman|person|character|cat|dog) (?:in|from|of) |on the (?:left|right)(?: side)? (?:in|of|from) )$`,
  ].join('|'),
  'i',
);
const severalAfter =
  /^ ?(?:中|里|上)?的?(?:(?:两|三|四|五|几|多)(?:个|位|名|只)(?:人|角色|主体|女|男|孩|猫|狗)|(?:左|右)(?:边|侧)的?(?:人|男|女|角色|那))/;
