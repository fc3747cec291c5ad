import { z } from 'zod';
import { ENTRY_KINDS, type LedgerEntry } from '../../../domain/ledger.ts';

export const ledgerEntryAnswer = z.object({
  id: z.int(),
  created_at: z.iso.datetime(),
  kind: z.enum(ENTRY_KINDS),
  task_id: z.guid().nullable(),
  api_key_id: z.guid().nullable(),
  currency: z.string(),
  available_micros: z.int(),
  held_micros: z.int(),
  spent_micros: z.int(),
  note: z.string().nullable(),
});

export function formatLedgerEntry(entry: LedgerEntry): z.infer<typeof ledgerEntryAnswer> {
  return {
    id: entry.id,
    created_at: entry.createdAt.toISOString(),
    kind: entry.kind,
    task_id: entry.taskId,
    api_key_id: entry.apiKeyId,
    currency: entry.currency,
    available_micros: entry.availableMicros,
    held_micros: entry.heldMicros,
    spent_micros: entry.spentMicros,
    note: entry.note,
  };
}
