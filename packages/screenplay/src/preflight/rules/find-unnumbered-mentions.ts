import type { FoundByRule } from '../finding.ts';
import type { PreflightReading } from '../preflight-reading.ts';

/** `Image 1` for a model that has a first frame or nothing, and no numbered references (contract.md §3.1, §3.2). */
export function findUnnumberedMentions({
  naming,
  numbered,
  prompt,
  request,
}: PreflightReading): FoundByRule[] {
  if (naming !== 'none') return [];
  return numbered.map(({ span }) => ({
    code: 'preflight.mention_unnumbered',
    message: `"${prompt.folded.slice(span.start, span.end)}" names a reference, and ${request.model} takes none that are numbered.`,
    fix: 'Describe who or what is meant, or use a reference-to-video model.',
    span,
  }));
}
