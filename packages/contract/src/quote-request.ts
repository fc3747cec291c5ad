import { findModel } from './catalogue/catalogue.ts';
import { countBilledInputs, inputVideoSeconds } from './input-video-seconds.ts';
import { findPrice, priceSeconds } from './price.ts';
import type { Quote, Region } from './quote.ts';
import type { TaskRequest } from './task-request.ts';

export type QuoteFacts = {
  region: Region;
  /** Of each video that is billed as input, in the request's order; `null` or absent: not known. */
  inputVideoDurationsSeconds?: readonly (number | null)[];
};

/**
 * What a request costs on a paid engine (contract.md §7). A length that is not known counts with the
 * most that may be billed of it, so that the quote is never under what is settled (promise P11).
 *
 * @throws CallsheetError `billing.price_missing`
 */
export function quoteRequest(request: TaskRequest, facts: QuoteFacts): Quote {
  const { region } = facts;
  const perSecondMicros = findPrice(request, region);
  const durations = Array.from(
    { length: countBilledInputs(request) },
    (_, index) => facts.inputVideoDurationsSeconds?.[index] ?? null,
  );
  const inputSeconds = inputVideoSeconds(request, durations);
  const outputVideoSeconds = outputSeconds(request, durations);
  return {
    model: request.model,
    region,
    resolution: request.resolution,
    perSecondMicros,
    inputVideoSeconds: inputSeconds,
    outputVideoSeconds,
    amount: priceSeconds(perSecondMicros, inputSeconds + outputVideoSeconds),
    isExact: !durations.includes(null),
  };
}

/** An edit without a duration is as long as its input, which has the longest duration at most. */
function outputSeconds(request: TaskRequest, durations: readonly (number | null)[]): number {
  const { durationSeconds } = request;
  if (durationSeconds !== undefined) return durationSeconds;
  const longest = findModel(request.model)!.parameters.duration.max;
  return Math.min(longest, durations[0] ?? longest);
}
