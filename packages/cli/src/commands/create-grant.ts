import { formatAmount, parseAmount } from '../amount.ts';
import type { Command } from '../command.ts';
import { requireOption } from '../require-option.ts';

export const createGrant: Command = {
  words: ['grants', 'create'],
  synopsis: '--account <account> --amount <amount> [--note <text>] [--reference <text>]',
  summary:
    'Tops an account up, or takes back with --amount=-5. The same --reference twice is one grant.',
  operands: 0,
  options: {
    account: { type: 'string' },
    amount: { type: 'string' },
    note: { type: 'string' },
    reference: { type: 'string' },
  },
  async run(input, clients) {
    const account = requireOption(input, 'account');
    const amount = parseAmount(requireOption(input, 'amount'), '--amount');
    const entry = await (
      await clients.admin()
    ).createGrant({
      account,
      amount_micros: amount,
      note: input.text('note') ?? null,
      reference: input.text('reference') ?? null,
    });
    const moved = `${formatAmount(entry.available_micros)} ${entry.currency}`;
    return { json: entry, text: `Entry ${entry.id}: ${moved} for ${account}.\n` };
  },
};
