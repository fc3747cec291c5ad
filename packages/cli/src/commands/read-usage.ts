import type { Usage, UsageFilter, UsageRow } from '@callsheet/sdk';
import { formatAmount } from '../amount.ts';
import type { Clients, Command, CommandInput } from '../command.ts';
import { formatTable, type Column } from '../format-table.ts';

export const readUsage: Command = {
  words: ['usage'],
  synopsis:
    '[--account <account>] [--from <day>] [--to <day>] [--model <model>] [--key <id>] [--engine <name>] [--csv]',
  summary:
    'Shows what an account made, by day, model, key and engine; without --account that of CALLSHEET_API_KEY.',
  operands: 0,
  options: {
    account: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    model: { type: 'string' },
    key: { type: 'string' },
    engine: { type: 'string' },
    csv: { type: 'boolean' },
  },
  async run(input, clients) {
    const { readCsv, readRows } = await openUsage(input, clients);
    const filter = readFilter(input);
    if (input.isSet('csv')) {
      const csv = await readCsv(filter);
      return { json: csv, text: csv };
    }
    const { from, to, usage } = await readRows(filter);
    return { json: { from, to, usage }, text: formatTable(usage, COLUMNS) };
  },
};

type UsageReader = {
  readRows(filter: UsageFilter): Promise<Usage>;
  readCsv(filter: UsageFilter): Promise<string>;
};

async function openUsage({ text }: CommandInput, clients: Clients): Promise<UsageReader> {
  const account = text('account');
  if (account === undefined) {
    const client = await clients.account();
    return { readRows: client.usage, readCsv: client.usageCsv };
  }
  const admin = await clients.admin();
  return {
    readRows: (filter) => admin.usage(account, filter),
    readCsv: (filter) => admin.usageCsv(account, filter),
  };
}

/** What is not right in it the server says. */
function readFilter({ text }: CommandInput): UsageFilter {
  const values = {
    from: text('from'),
    to: text('to'),
    model: text('model'),
    api_key_id: text('key'),
    engine: text('engine'),
  };
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as UsageFilter;
}

const COLUMNS: readonly Column<UsageRow>[] = [
  { title: 'day', cell: ({ day }) => day },
  { title: 'model', cell: ({ model }) => model },
  { title: 'key', cell: (row) => row.api_key_name },
  { title: 'engine', cell: ({ engine }) => engine },
  { title: 'tasks', isNumber: true, cell: ({ tasks }) => String(tasks) },
  { title: 'succeeded', isNumber: true, cell: ({ succeeded }) => String(succeeded) },
  { title: 'failed', isNumber: true, cell: ({ failed }) => String(failed) },
  { title: 'seconds in', isNumber: true, cell: (row) => String(row.input_seconds) },
  { title: 'seconds out', isNumber: true, cell: (row) => String(row.output_seconds) },
  { title: 'amount', isNumber: true, cell: (row) => formatAmount(row.amount_micros) },
];
