import type { LedgerEntry, LedgerFilter, LedgerPage } from '../../domain/ledger.ts';
import { formatMicros } from './format-micros.ts';
import type { CsvTable } from './send-csv.ts';

const PAGE_SIZE = 1000;

/** The statement as a table, read page by page while it is sent. */
export function entryCsv(
  listPage: (filter: LedgerFilter) => Promise<LedgerPage>,
  filter: LedgerFilter,
): CsvTable {
  return {
    name: 'ledger',
    header: [
      'id',
      'created_at',
      'kind',
      'task_id',
      'api_key_id',
      'currency',
      'available',
      'held',
      'spent',
      'note',
    ],
    rows: readRows(listPage, { ...filter, limit: PAGE_SIZE }),
  };
}

async function* readRows(
  listPage: (filter: LedgerFilter) => Promise<LedgerPage>,
  filter: LedgerFilter,
): AsyncGenerator<ReturnType<typeof toRow>> {
  let page = await listPage(filter);
  yield* page.entries.map(toRow);
  while (page.nextId !== null) {
    page = await listPage({ ...filter, beforeId: page.nextId });
    yield* page.entries.map(toRow);
  }
}

function toRow(entry: LedgerEntry) {
  return [
    entry.id,
    entry.createdAt.toISOString(),
    entry.kind,
    entry.taskId,
    entry.apiKeyId,
    entry.currency,
    { decimal: formatMicros(entry.availableMicros) },
    { decimal: formatMicros(entry.heldMicros) },
    { decimal: formatMicros(entry.spentMicros) },
    entry.note,
  ];
}
