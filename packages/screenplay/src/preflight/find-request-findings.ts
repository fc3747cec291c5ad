import type { Finding as RequestFinding, Problem, Validation } from '@callsheet/contract';
import type { Finding, FoundByRule } from './finding.ts';
import { rankFindings } from './find-preflight-findings.ts';
import type { PreflightCode } from './preflight-codes.ts';

/** What validation says of a body: every problem as an error, and what the service would do without a word. */
export function findRequestFindings(validation: Validation): Finding[] {
  const problems = validation.ok ? [] : validation.problems;
  return rankFindings([...problems.map(fromProblem), ...validation.findings.map(fromValidator)]);
}

function fromProblem({ path, rule, expected, message }: Problem): FoundByRule {
  const isVideoLimit =
    path === 'parameters.duration' && rule === 'range' && message.includes('reference_video');
  return {
    code: isVideoLimit ? 'preflight.duration_limited_by_video' : 'preflight.request_invalid',
    message,
    fix: describeExpected(expected),
    path,
  };
}

function describeExpected(expected: unknown): string {
  if (typeof expected === 'string') return `Send ${expected}.`;
  if (Array.isArray(expected)) return `Send one of ${expected.map(String).join(', ')}.`;
  return isRange(expected)
    ? `Send ${expected.min} to ${expected.max}.`
    : `Send what is right here: ${JSON.stringify(expected)}.`;
}

function isRange(expected: unknown): expected is { min: number; max: number } {
  return (
    typeof expected === 'object' && expected !== null && 'min' in expected && 'max' in expected
  );
}

function fromValidator({ code, path, span, message, fix }: RequestFinding): FoundByRule {
  return {
    code: codeOf(code, path),
    message,
    fix: fix ?? 'Leave it out.',
    ...(path !== undefined && { path }),
    ...(span && { span }),
  };
}

function codeOf(code: string, path: string | undefined): PreflightCode {
  if (code === 'text.cut')
    return path === 'input.prompt' ? 'preflight.prompt_cut' : 'preflight.negative_prompt_cut';
  return path === 'parameters.ratio' && code === 'parameter.ignored'
    ? 'preflight.ratio_ignored'
    : 'preflight.field_ignored';
}
