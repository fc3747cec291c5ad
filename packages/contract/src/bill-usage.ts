import type { Money } from './money.ts';
import { findPrice, priceSeconds } from './price.ts';
import type { Region } from './quote.ts';
import type { TaskRequest } from './task-request.ts';

/** What a finished task used, in the seconds that are billed: input is already cut to its caps. */
export type BilledUsage = { inputVideoSeconds: number; outputVideoSeconds: number };

/**
 * What a finished task costs by its usage (contract.md §7), the same sum that `quoteRequest` makes:
 * usage within the quoted seconds never costs more than the quote.
 *
 * @throws CallsheetError `billing.price_missing`
 */
export function billUsage(
  request: Pick<TaskRequest, 'model' | 'resolution' | 'withAudio'>,
  { inputVideoSeconds, outputVideoSeconds }: BilledUsage,
  region: Region,
): Money {
  return priceSeconds(findPrice(request, region), inputVideoSeconds + outputVideoSeconds);
}
