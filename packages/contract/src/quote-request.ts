import { findModel } from './catalogue/catalogue.ts';
import { mediaLimitsOf } from './catalogue/media-limits-of.ts';
import { paddingSeconds } from './catalogue/media-limits.ts';
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

/**
 * An edit is as long as its input, or cut to the duration (contract.md §3.3). Videos end on a whole
 * frame, and intake lets a padded one pass: both are counted, or the video might cost more than this.
 */
function outputSeconds(request: TaskRequest, durations: readonly (number | null)[]): number {
  const { durationSeconds = Infinity } = request;
  const model = findModel(request.model)!;
  if (model.billing.input?.role !== 'inputVideo') return durationSeconds;
  const longest = mediaLimitsOf(model, 'inputVideo').durationSeconds!.max + paddingSeconds;
  const frames = Math.ceil((durations[0] ?? longest) * model.output.framesPerSecond);
  const inputSeconds = Math.ceil((frames * 1000) / model.output.framesPerSecond) / 1000;
  return Math.min(durationSeconds, inputSeconds);
}
