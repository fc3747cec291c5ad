import type { Finding, FoundByRule } from './finding.ts';
import { severityOf } from './preflight-codes.ts';
import type { Severity } from './severity.ts';
import { toPreflightReading, type PreflightInput } from './preflight-reading.ts';
import { preflightRules } from './rules.ts';

/** Of one rule: a prompt that makes the same mistake a thousand times is told so no more often. */
const MOST_OF_A_RULE = 50;

/**
 * What to know of a valid request before it is sent, errors first. Pure, never throws, and linear in the length of
 * the prompt. Files of which no facts are given are not judged.
 */
export function findPreflightFindings(input: PreflightInput): Finding[] {
  const reading = toPreflightReading(input);
  return rankFindings(preflightRules.flatMap((rule) => rule(reading).slice(0, MOST_OF_A_RULE)));
}

/** With the severities of their codes, the gravest first, else in the given order. */
export function rankFindings(found: readonly FoundByRule[]): Finding[] {
  return found
    .map((finding) => ({
      ...finding,
      ...(finding.span && { path: finding.path ?? 'input.prompt' }),
      severity: severityOf(finding.code),
    }))
    .toSorted((a, b) => ranks[a.severity] - ranks[b.severity]);
}

const ranks: Record<Severity, number> = { error: 0, warning: 1, note: 2 };
