import type { Command } from './command.ts';

/** What the program does, for people. */
export function renderHelp(commands: readonly Command[]): string {
  const lines = commands.flatMap(({ words, synopsis, summary }) => [
    `  callsheet ${[...words, synopsis].filter(Boolean).join(' ')}`,
    `      ${summary}`,
  ]);
  return `${[...lines, '', ...SURROUNDINGS].join('\n')}\n`;
}

const SURROUNDINGS = [
  'Every command takes --json, which prints all there is as JSON, and --help.',
  'An account is named by its name or its id. Amounts are in yuan: 12.50',
  '',
  'CALLSHEET_URL        the server (http://127.0.0.1:8700)',
  'CALLSHEET_ADMIN_KEY  its admin key, or CALLSHEET_DATA_DIR (.callsheet), where it keeps it',
  'CALLSHEET_API_KEY    the key of an account, for preflight and outputs, and for ledger and usage without --account',
];
