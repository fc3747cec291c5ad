import { parseAmount } from '../amount.ts';
import type { Command } from '../command.ts';
import { printable } from '../printable.ts';
import { requireOption } from '../require-option.ts';

export const createKey: Command = {
  words: ['keys', 'create'],
  synopsis: '--account <account> --name <text> [--budget <amount>] [--engine <name>]',
  summary: 'Makes an API key and shows it once: it cannot be shown again.',
  operands: 0,
  options: {
    account: { type: 'string' },
    name: { type: 'string' },
    budget: { type: 'string' },
    engine: { type: 'string' },
  },
  async run(input, clients) {
    const account = requireOption(input, 'account');
    const name = requireOption(input, 'name');
    const budget = input.text('budget');
    const made = await (
      await clients.admin()
    ).createKey({
      account,
      name,
      budget_micros: budget === undefined ? null : parseAmount(budget, '--budget'),
      engine: input.text('engine') ?? null,
    });
    const { key, secret } = made;
    return {
      json: { key, secret },
      text: `Made the key ${printable(key.name)} (${key.id}). It is shown only this once:\n\n  ${secret}\n`,
    };
  },
};
