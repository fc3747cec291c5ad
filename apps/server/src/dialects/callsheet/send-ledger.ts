import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { DialectTools } from '../dialect-tools.ts';
import { formatLedgerEntry, ledgerEntryAnswer } from './answers/ledger-entry.ts';
import { entryCsv } from './entry-csv.ts';
import { parseLedgerQuery } from './parse-ledger-query.ts';
import { sendCsv, wantsCsv } from './send-csv.ts';

export const ledgerAnswer = z.object({
  entries: z.array(ledgerEntryAnswer),
  /** `null`: this is the last page. */
  next_cursor: z.string().nullable(),
  request_id: z.guid(),
});

type Exchange = { accountId: string; request: FastifyRequest; reply: FastifyReply };

/** The ledger of one account, for its own key and for the operator. */
export async function sendLedger(
  { listEntries }: DialectTools,
  { accountId, request, reply }: Exchange,
): Promise<z.infer<typeof ledgerAnswer> | FastifyReply> {
  const { filter, format } = parseLedgerQuery(request.query);
  if (wantsCsv(request, format)) {
    return sendCsv(
      reply,
      entryCsv((page) => listEntries(accountId, page), filter),
    );
  }
  const { entries, nextId } = await listEntries(accountId, filter);
  return {
    entries: entries.map(formatLedgerEntry),
    next_cursor: nextId === null ? null : String(nextId),
    request_id: request.id,
  };
}
