import { describe, expect, test } from 'vitest';
import { runCommand } from './run-command.ts';
import type { Surroundings } from './surroundings.ts';

async function run(words: string[], changes: Partial<Surroundings> = {}) {
  const said = { out: '', error: '' };
  const code = await runCommand(words, {
    url: 'http://127.0.0.1:1',
    adminKey: 'admin-canary',
    apiKey: 'api-canary',
    dataFolder: '/nowhere',
    print: (text) => (said.out += text),
    printError: (text) => (said.error += text),
    ...changes,
  });
  return { code, ...said };
}

describe('a wrong command line is told in one line and ends with 2', () => {
  test.each([
    [['keys', 'eat'], 'There is no command "keys eat". There are: preflight, outputs, accounts '],
    [['keys', 'revoke'], 'The command is: callsheet keys revoke <id>'],
    [['keys', 'list', '--colour', 'red'], "Unknown option '--colour'."],
    [['keys', 'create', '--name', 'x'], '--account is missing; --help says what it is for.'],
    [
      ['accounts', 'create', 'x', '--free-seconds', 'ten'],
      '--free-seconds is a whole number of seconds, not "ten".',
    ],
    [
      ['grants', 'create', '--account', 'default', '--amount', '1.0000001'],
      '--amount is an amount in yuan with at most six places, such as 12.50, not "1.0000001".',
    ],
    [['outputs'], 'The command is: callsheet outputs <task> [--to <folder>]'],
    [['preflight', 'nowhere.json'], 'nowhere.json cannot be read (ENOENT).'],
  ])('%j', async (words, sentence) => {
    const { code, out, error } = await run(words);
    expect([code, out]).toEqual([2, '']);
    expect(error.startsWith(sentence)).toBe(true);
    expect(error).toMatch(/^[^\n]+\n$/);
  });

  test('a key that is nowhere', async () => {
    const { code, error } = await run(['keys', 'list'], { adminKey: null });
    expect(code).toBe(2);
    expect(error).toBe(
      'There is no /nowhere/admin-key. Set CALLSHEET_ADMIN_KEY, or CALLSHEET_DATA_DIR to the data folder of the server, which has made one if it was ever started.\n',
    );
  });
});

test.each(['http://127.0.0.1:1', 'nonsense'])(
  'a server that does not answer at %s ends it with 1, and no key is said',
  async (url) => {
    const { code, error } = await run(['accounts', 'list'], { url });
    expect(code).toBe(1);
    expect(error).toMatch(new RegExp(`^There is no answer from ${url}: [^\\n]+\\n$`));
    expect(error).not.toContain('canary');
  },
);

test('without a command it says all it can do, and with --help what one command can', async () => {
  const all = await run([]);
  expect(all.code).toBe(0);
  expect(all.out).toContain('\n  callsheet keys revoke <id>\n');
  const one = await run(['keys', 'create', '--help']);
  expect([one.code, one.out.split('\n')[0]]).toEqual([
    0,
    '  callsheet keys create --account <account> --name <text> [--budget <amount>] [--engine <name>]',
  ]);
});
