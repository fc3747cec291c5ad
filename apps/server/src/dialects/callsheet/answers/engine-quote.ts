import { z } from 'zod';
import type { EngineQuote } from '../../../domain/preflight-report.ts';

export const engineQuote = z.object({
  /** `null`: the hosted service, by the price list of the server's region. */
  engine: z.string().nullable(),
  currency: z.string(),
  amount_micros: z.int(),
  note: z.string(),
  /** How the amount comes about; `null`: the engine is free. */
  billed: z
    .object({
      region: z.enum(['china', 'international']),
      resolution: z.string(),
      per_second_micros: z.int(),
      input_video_seconds: z.number(),
      output_video_seconds: z.number(),
      /** `false`: the length of an input video is not known, and the most it can be counts. */
      is_exact: z.boolean(),
    })
    .nullable(),
});

export function formatEngineQuote({
  engine,
  amount,
  quote,
  note,
}: EngineQuote): z.infer<typeof engineQuote> {
  return {
    engine,
    currency: amount.currency,
    amount_micros: amount.amountMicros,
    note,
    billed: quote && {
      region: quote.region,
      resolution: quote.resolution,
      per_second_micros: quote.perSecondMicros,
      input_video_seconds: quote.inputVideoSeconds,
      output_video_seconds: quote.outputVideoSeconds,
      is_exact: quote.isExact,
    },
  };
}
