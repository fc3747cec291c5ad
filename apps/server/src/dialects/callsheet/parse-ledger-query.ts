import { z } from 'zod';
import { ENTRY_KINDS, type LedgerFilter } from '../../domain/ledger.ts';
import { queryTime } from './query-time.ts';
import { readInput } from './read-input.ts';

const MAX_LIMIT = 1000;

const LIMIT_RULE = `must be a whole number from 1 to ${MAX_LIMIT}`;

/** `cursor` is `next_cursor` of the page before. CSV holds everything from there on, whatever the limit. */
export const ledgerQuery = z.strictObject({
  from: queryTime.optional(),
  to: queryTime.optional(),
  task_id: z.guid('must be the id of a task, a UUID').optional(),
  api_key_id: z.guid('must be the id of an API key, a UUID').optional(),
  kind: z.enum(ENTRY_KINDS, `must be one of ${ENTRY_KINDS.join(', ')}`).optional(),
  limit: z.coerce
    .number(LIMIT_RULE)
    .int(LIMIT_RULE)
    .min(1, LIMIT_RULE)
    .max(MAX_LIMIT, LIMIT_RULE)
    .default(100),
  cursor: z
    .string()
    .regex(/^\d{1,15}$/, 'must be the next_cursor of the page before')
    .optional(),
  format: z.enum(['json', 'csv'], 'must be json or csv').optional(),
});

/** @throws CallsheetError `request.invalid` */
export function parseLedgerQuery(query: unknown): {
  filter: LedgerFilter;
  format: 'json' | 'csv' | undefined;
} {
  const { from, to, task_id, api_key_id, kind, limit, cursor, format } = readInput(
    ledgerQuery,
    query,
  );
  return {
    format,
    filter: {
      ...(from && { from }),
      ...(to && { to }),
      ...(task_id !== undefined && { taskId: task_id }),
      ...(api_key_id !== undefined && { apiKeyId: api_key_id }),
      ...(kind && { kind }),
      ...(cursor !== undefined && { beforeId: Number(cursor) }),
      limit,
    },
  };
}
