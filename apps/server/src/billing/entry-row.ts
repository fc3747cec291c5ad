import type { Selectable } from 'kysely';
import type { LedgerTransferTable } from '../database/schema.ts';
import type { LedgerEntry } from '../domain/ledger.ts';

/** The columns that a `LedgerEntry` is made of. */
export const ENTRY_COLUMNS = [
  'id',
  'posted_at',
  'kind',
  'task_id',
  'api_key_id',
  'available_micros',
  'held_micros',
  'spent_micros',
  'note',
] as const;

export type EntryRow = Pick<Selectable<LedgerTransferTable>, (typeof ENTRY_COLUMNS)[number]>;

/** Of a transfer in yuan. */
export function toEntry(row: EntryRow): LedgerEntry {
  return {
    id: row.id,
    createdAt: row.posted_at,
    kind: row.kind,
    taskId: row.task_id,
    apiKeyId: row.api_key_id,
    currency: 'CNY',
    availableMicros: row.available_micros,
    heldMicros: row.held_micros,
    spentMicros: row.spent_micros,
    note: row.note,
  };
}
