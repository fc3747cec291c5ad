import type { Command } from '../command.ts';
import { formatMoment } from '../format-moment.ts';
import { formatTable } from '../format-table.ts';

export const listAccounts: Command = {
  words: ['accounts', 'list'],
  synopsis: '',
  summary: 'Lists the accounts.',
  operands: 0,
  options: {},
  async run(_input, clients) {
    const accounts = await (await clients.admin()).listAccounts();
    const text = formatTable(accounts, [
      { title: 'name', cell: ({ name }) => name },
      { title: 'id', cell: ({ id }) => id },
      { title: 'made', cell: (account) => formatMoment(account.created_at) },
      { title: 'disabled', cell: (account) => formatMoment(account.disabled_at) },
      { title: 'free seconds', isNumber: true, cell: (account) => String(account.free_seconds) },
    ]);
    return { json: accounts, text };
  },
};
