import type { Command } from '../command.ts';

export const disableAccount: Command = {
  words: ['accounts', 'disable'],
  synopsis: '<account>',
  summary: 'Shuts all keys of an account out, within two seconds. Its running tasks go on.',
  operands: 1,
  options: {},
  async run({ operands: [name] }, clients) {
    const account = await (await clients.admin()).disableAccount(name!);
    return { json: account, text: `Disabled the account ${account.name}.\n` };
  },
};

export const enableAccount: Command = {
  words: ['accounts', 'enable'],
  synopsis: '<account>',
  summary: 'Lets the keys of an account in again.',
  operands: 1,
  options: {},
  async run({ operands: [name] }, clients) {
    const account = await (await clients.admin()).enableAccount(name!);
    return { json: account, text: `Enabled the account ${account.name}.\n` };
  },
};
