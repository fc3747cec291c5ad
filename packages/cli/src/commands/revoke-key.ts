import type { Command } from '../command.ts';

export const revokeKey: Command = {
  words: ['keys', 'revoke'],
  synopsis: '<id>',
  summary: 'Ends an API key for good, within two seconds. Tasks it made go on.',
  operands: 1,
  options: {},
  async run({ operands: [id] }, clients) {
    const key = await (await clients.admin()).revokeKey(id!);
    return { json: key, text: `Revoked the key ${key.name} (${key.id}).\n` };
  },
};
