import { z } from 'zod';
import type { PreflightReport } from '../../../domain/preflight-report.ts';
import { engineQuote, formatEngineQuote } from './engine-quote.ts';
import { findingAnswer } from './finding.ts';
import { formatRequest, requestAnswer } from './request.ts';
import { formatScreenplay, screenplayAnswer } from './screenplay.ts';

export const preflightReport = z.object({
  findings: z.array(findingAnswer),
  /** How the prompt is read. */
  screenplay: screenplayAnswer.nullable(),
  quotes: z.array(engineQuote),
  /** The request with its defaults filled in; `null`: it would be refused. */
  request: requestAnswer.nullable(),
});

export function formatPreflight({
  findings,
  screenplay,
  quotes,
  request,
}: PreflightReport): z.infer<typeof preflightReport> {
  return {
    findings,
    screenplay: screenplay && formatScreenplay(screenplay),
    quotes: quotes.map(formatEngineQuote),
    request: request && formatRequest(request),
  };
}
