import type { AccountBalance } from '@callsheet/sdk';
import { formatAmount } from '../amount.ts';
import type { Command } from '../command.ts';
import { printable } from '../printable.ts';

export const showAccount: Command = {
  words: ['accounts', 'show'],
  synopsis: '<account>',
  summary: 'Shows what an account may spend and what it holds.',
  operands: 1,
  options: {},
  async run({ operands: [account] }, clients) {
    const found = await (await clients.admin()).readAccount(account!);
    return { json: found, text: describeBalance(found) };
  },
};

/** The lines about one account. */
export function describeBalance({ account, balance }: AccountBalance): string {
  const { currency, free_quota: free } = balance;
  const lines = [
    `${printable(account.name)} (${account.id})${account.disabled_at ? ', disabled' : ''}`,
    `to spend      ${formatAmount(balance.available_micros)} ${currency}`,
    `held          ${formatAmount(balance.held_micros)} ${currency}`,
    `free seconds  ${free.used_seconds} of ${free.seconds} used${free.only ? ', and no others allowed' : ''}`,
  ];
  return `${lines.join('\n')}\n`;
}
