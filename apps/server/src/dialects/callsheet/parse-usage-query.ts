import { z } from 'zod';
import type { UsageFilter } from '../../domain/usage-report.ts';
import { queryTime } from './query-time.ts';
import { readInput } from './read-input.ts';
import { windowInvalid } from './refusals.ts';

const DAY_MILLISECONDS = 24 * 3600 * 1000;
const MAX_DAYS = 366;
const DEFAULT_DAYS = 30;

export const usageQuery = z.strictObject({
  from: queryTime.optional(),
  to: queryTime.optional(),
  model: z.string().optional(),
  api_key_id: z.guid('must be the id of an API key, a UUID').optional(),
  engine: z.string().optional(),
  format: z.enum(['json', 'csv'], 'must be json or csv').optional(),
});

/** Without a window: the last 30 days. @throws CallsheetError `request.invalid` */
export function parseUsageQuery(
  query: unknown,
  now: Date,
): { filter: UsageFilter; format: 'json' | 'csv' | undefined } {
  const { model, api_key_id, engine, format, ...window } = readInput(usageQuery, query);
  const to = window.to ?? now;
  const from = window.from ?? new Date(to.getTime() - DEFAULT_DAYS * DAY_MILLISECONDS);
  const days = (to.getTime() - from.getTime()) / DAY_MILLISECONDS;
  if (days < 0) throw windowInvalid('to', 'must not be before from');
  if (days > MAX_DAYS) throw windowInvalid('to', `must be at most ${MAX_DAYS} days after from`);
  return {
    format,
    filter: {
      from,
      to,
      ...(model !== undefined && { model }),
      ...(api_key_id !== undefined && { apiKeyId: api_key_id }),
      ...(engine !== undefined && { engine }),
    },
  };
}
