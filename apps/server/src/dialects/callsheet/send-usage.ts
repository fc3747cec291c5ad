import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { DialectTools } from '../dialect-tools.ts';
import { formatUsageRow, usageRowAnswer } from './answers/usage-row.ts';
import { parseUsageQuery } from './parse-usage-query.ts';
import { sendCsv, wantsCsv } from './send-csv.ts';
import { usageCsv } from './usage-csv.ts';

export const usageAnswer = z.object({
  from: z.iso.datetime(),
  to: z.iso.datetime(),
  usage: z.array(usageRowAnswer),
  request_id: z.guid(),
});

type Exchange = { accountId: string; request: FastifyRequest; reply: FastifyReply };

/** The usage of one account, for its own key and for the operator. */
export async function sendUsage(
  { clock, readUsage }: DialectTools,
  { accountId, request, reply }: Exchange,
): Promise<z.infer<typeof usageAnswer> | FastifyReply> {
  const { filter, format } = parseUsageQuery(request.query, clock.now());
  const rows = await readUsage(accountId, filter);
  if (wantsCsv(request, format)) return sendCsv(reply, usageCsv(rows));
  return {
    from: filter.from.toISOString(),
    to: filter.to.toISOString(),
    usage: rows.map(formatUsageRow),
    request_id: request.id,
  };
}
