import { findModel } from './catalogue/catalogue.ts';
import { CallsheetError } from './error.ts';
import type { Money } from './money.ts';
import type { Region } from './quote.ts';
import type { TaskRequest } from './task-request.ts';

type Priced = Pick<TaskRequest, 'model' | 'resolution' | 'withAudio'>;

/**
 * Millionths of a yuan for each billed second (contract.md §7).
 * @throws CallsheetError `billing.price_missing` when the list has no such price: an unknown price
 *   is never 0 (promise P13)
 */
export function findPrice(request: Priced, region: Region): number {
  const { resolution, withAudio = true } = request;
  const row = findModel(request.model)?.billing.prices.find(
    (price) =>
      price.region === region &&
      price.resolution === resolution &&
      (price.withAudio === undefined || price.withAudio === withAudio),
  );
  if (row) return row.perSecondMicros;
  const sound = withAudio ? 'with' : 'without';
  throw new CallsheetError({
    code: 'billing.price_missing',
    message: `There is no known price of ${request.model} at ${resolution}, ${sound} sound, in the region ${region}. Rehearse it for nothing, or take a model whose price is known.`,
    details: [
      { path: 'model', rule: 'price', received: { model: request.model, resolution, region } },
    ],
  });
}

/**
 * The price of some seconds. Seconds count in whole milliseconds, and the amount is rounded half up
 * to a millionth, once: so more seconds never cost less, and a quote is never under its settlement.
 */
export function priceSeconds(perSecondMicros: number, seconds: number): Money {
  const thousandths = perSecondMicros * Math.round(seconds * 1000);
  return { currency: 'CNY', amountMicros: Math.floor((thousandths + 500) / 1000) };
}
