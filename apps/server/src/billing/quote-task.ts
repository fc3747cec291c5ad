import { quoteRequest, type Quote, type Region, type TaskRequest } from '@callsheet/contract';
import type { Pricing } from '../domain/pricing.ts';

export type QuoteTerms = { pricing: Pricing; region: Region };

/**
 * What is held when the task is created: the most it can cost, for nobody has measured its media yet
 * (promise P11). `null`: the engine is free; its task has the price 0 and no line in the ledger.
 *
 * @throws CallsheetError `billing.price_missing`: a price that is not known is never 0 (promise P13)
 */
export function quoteTask({ pricing, region }: QuoteTerms, request: TaskRequest): Quote | null {
  return pricing === 'free' ? null : quoteRequest(request, { region });
}
