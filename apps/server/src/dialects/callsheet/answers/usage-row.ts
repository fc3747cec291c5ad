import { z } from 'zod';
import type { UsageRow } from '../../../domain/usage-report.ts';

export const usageRowAnswer = z.object({
  day: z.iso.date(),
  model: z.string(),
  api_key_id: z.guid(),
  api_key_name: z.string(),
  engine: z.string(),
  tasks: z.int(),
  succeeded: z.int(),
  failed: z.int(),
  input_seconds: z.number(),
  output_seconds: z.number(),
  currency: z.string(),
  amount_micros: z.int(),
});

export function formatUsageRow(row: UsageRow): z.infer<typeof usageRowAnswer> {
  return {
    day: row.day,
    model: row.model,
    api_key_id: row.apiKeyId,
    api_key_name: row.apiKeyName,
    engine: row.engine,
    tasks: row.tasks,
    succeeded: row.succeeded,
    failed: row.failed,
    input_seconds: row.inputSeconds,
    output_seconds: row.outputSeconds,
    currency: row.currency,
    amount_micros: row.amountMicros,
  };
}
