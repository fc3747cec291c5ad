import type { LedgerEntry, LedgerFilter, LedgerPage } from '@callsheet/sdk';
import { formatAmount } from '../amount.ts';
import type { Command, CommandInput, Clients } from '../command.ts';
import { formatMoment } from '../format-moment.ts';
import { formatTable, type Column } from '../format-table.ts';

export const readLedger: Command = {
  words: ['ledger'],
  synopsis:
    '[--account <account>] [--from <day>] [--to <day>] [--task <id>] [--key <id>] [--kind <kind>] [--limit <n>] [--cursor <cursor>] [--csv]',
  summary:
    'Shows the statement of an account, newest first; without --account that of CALLSHEET_API_KEY.',
  operands: 0,
  options: {
    account: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    task: { type: 'string' },
    key: { type: 'string' },
    kind: { type: 'string' },
    limit: { type: 'string' },
    cursor: { type: 'string' },
    csv: { type: 'boolean' },
  },
  async run(input, clients) {
    const { readCsv, readPage } = await openLedger(input, clients);
    const filter = readFilter(input);
    if (input.isSet('csv')) {
      const csv = await readCsv(filter);
      return { json: csv, text: csv };
    }
    const { entries, next_cursor } = await readPage(filter);
    const more = next_cursor === null ? '' : `\nThere are more: --cursor ${next_cursor}\n`;
    return { json: { entries, next_cursor }, text: `${formatTable(entries, COLUMNS)}${more}` };
  },
};

type Ledger = {
  readPage(filter: LedgerFilter): Promise<LedgerPage>;
  readCsv(filter: LedgerFilter): Promise<string>;
};

async function openLedger({ text }: CommandInput, clients: Clients): Promise<Ledger> {
  const account = text('account');
  if (account === undefined) {
    const client = await clients.account();
    return { readPage: client.ledger, readCsv: client.ledgerCsv };
  }
  const admin = await clients.admin();
  return {
    readPage: (filter) => admin.ledger(account, filter),
    readCsv: (filter) => admin.ledgerCsv(account, filter),
  };
}

/** What is not right in it the server says. */
function readFilter({ text }: CommandInput): LedgerFilter {
  const values = {
    from: text('from'),
    to: text('to'),
    task_id: text('task'),
    api_key_id: text('key'),
    kind: text('kind'),
    limit: text('limit'),
    cursor: text('cursor'),
  };
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as LedgerFilter;
}

const COLUMNS: readonly Column<LedgerEntry>[] = [
  { title: 'entry', isNumber: true, cell: ({ id }) => String(id) },
  { title: 'time', cell: (entry) => formatMoment(entry.created_at) },
  { title: 'kind', cell: ({ kind }) => kind },
  { title: 'to spend', isNumber: true, cell: (entry) => formatAmount(entry.available_micros) },
  { title: 'held', isNumber: true, cell: (entry) => formatAmount(entry.held_micros) },
  { title: 'spent', isNumber: true, cell: (entry) => formatAmount(entry.spent_micros) },
  { title: 'task', cell: (entry) => entry.task_id ?? '' },
  { title: 'note', cell: ({ note }) => note ?? '' },
];
