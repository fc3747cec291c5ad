import type { ApiKey } from '@callsheet/sdk';
import { formatAmount } from '../amount.ts';
import type { Command } from '../command.ts';
import { formatMoment } from '../format-moment.ts';
import { formatTable, type Column } from '../format-table.ts';

export const listKeys: Command = {
  words: ['keys', 'list'],
  synopsis: '[--account <account>]',
  summary: 'Lists the API keys of an account, or of all, without their secrets.',
  operands: 0,
  options: { account: { type: 'string' } },
  async run({ text }, clients) {
    const admin = await clients.admin();
    const account = text('account');
    const [keys, accounts] = await Promise.all([
      admin.listKeys(account === undefined ? {} : { account }),
      admin.listAccounts(),
    ]);
    const names = new Map(accounts.map(({ id, name }) => [id, name]));
    const accountColumn = {
      title: 'account',
      cell: (key: ApiKey) => names.get(key.account_id) ?? key.account_id,
    };
    return { json: keys, text: formatTable(keys, [accountColumn, ...COLUMNS]) };
  },
};

const COLUMNS: readonly Column<ApiKey>[] = [
  { title: 'name', cell: ({ name }) => name },
  { title: 'id', cell: ({ id }) => id },
  { title: 'made', cell: (key) => formatMoment(key.created_at) },
  { title: 'last used', cell: (key) => formatMoment(key.last_used_at) },
  { title: 'revoked', cell: (key) => formatMoment(key.revoked_at) },
  {
    title: 'budget',
    isNumber: true,
    cell: (key) => (key.budget_micros === null ? '' : formatAmount(key.budget_micros)),
  },
  { title: 'engine', cell: ({ engine }) => engine ?? '' },
];
