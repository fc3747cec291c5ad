import type { FoundByRule } from '../finding.ts';
import type { PreflightReading } from '../preflight-reading.ts';

/** `prompt_extend`, on unless it is switched off, lets a language model rewrite a finished list of shots. */
export function findExtendedStoryboards({ request, prompt }: PreflightReading): FoundByRule[] {
  const isBoard = prompt.isStoryboard && prompt.segments.length > 1;
  if (!request.promptExtend || !isBoard) return [];
  return [
    {
      code: 'preflight.prompt_extend_storyboard',
      message: `The prompt is a storyboard of ${prompt.segments.length} shots, and prompt_extend lets the service rewrite it: shots, times and lines may change.`,
      fix: 'Set parameters.prompt_extend to false.',
      path: 'parameters.prompt_extend',
    },
  ];
}
