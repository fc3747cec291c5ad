import type { FoundByRule } from '../finding.ts';
import type { PreflightReading } from '../preflight-reading.ts';
import { nameOf } from '../reference.ts';

/**
 * `image1`, `image 1`, `the first image`: understood here, but the documented form is `Image 1`, with a capital and
 * a space, or `图1` without one (contract.md §2.1).
 */
export function findOddMentions({
  naming,
  numbered,
  references,
  prompt,
}: PreflightReading): FoundByRule[] {
  if (naming !== 'numbered') return [];
  return numbered
    .filter(({ ref, isLone }) => {
      const isThere = references.some(
        (reference) => reference.ref.kind === ref.kind && reference.ref.number === ref.number,
      );
      return isThere && !isLone;
    })
    .map(({ ref, span }) => ({ ref, span, text: prompt.folded.slice(span.start, span.end) }))
    .filter(({ text }) => !documentedForm.test(text))
    .map(({ ref, span, text }) => {
      const name = nameOf(ref, /[\u3400-\u9fff]/.test(text) ? 'zh' : 'en');
      return {
        code: 'preflight.mention_form',
        message: `"${text}" is not the documented way to name a reference, and a model may pass over it.`,
        fix: `Write ${name}.`,
        span,
      };
    });
}

const documentedForm = /^(?:(?:Image|Video) \d{1,3}|(?:图|视频)\d{1,3})$/;
