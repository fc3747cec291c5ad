import type { Command } from '../command.ts';
import { UsageError } from '../usage-error.ts';

export const createAccount: Command = {
  words: ['accounts', 'create'],
  synopsis: '<name> [--free-seconds <n>] [--free-until <day>] [--free-only]',
  summary: 'Makes an account; --free-only refuses whatever its free seconds do not cover.',
  operands: 1,
  options: {
    'free-seconds': { type: 'string' },
    'free-until': { type: 'string' },
    'free-only': { type: 'boolean' },
  },
  async run({ operands: [name], text, isSet }, clients) {
    const admin = await clients.admin();
    const account = await admin.createAccount({
      name: name!,
      free_seconds: parseSeconds(text('free-seconds') ?? '0'),
      free_until: text('free-until') ?? null,
      free_only: isSet('free-only'),
    });
    return { json: account, text: `Made the account ${account.name} (${account.id}).\n` };
  },
};

function parseSeconds(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new UsageError(`--free-seconds is a whole number of seconds, not "${text}".`);
}
