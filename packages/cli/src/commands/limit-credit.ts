import { parseAmount } from '../amount.ts';
import type { Command } from '../command.ts';
import { describeBalance } from './show-account.ts';

export const limitCredit: Command = {
  words: ['accounts', 'credit'],
  synopsis: '<account> <amount|unlimited>',
  summary: 'Sets how far the balance of an account may go below zero.',
  operands: 2,
  options: {},
  async run({ operands: [account, amount] }, clients) {
    const limit = amount === 'unlimited' ? null : parseAmount(amount!, 'The credit');
    const found = await (await clients.admin()).setCreditLimit(account!, limit);
    return { json: found, text: describeBalance(found) };
  },
};
