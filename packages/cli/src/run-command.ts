import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { ApiError, UnreachableError } from '@callsheet/sdk';
import type { Command, CommandInput } from './command.ts';
import { COMMANDS } from './commands.ts';
import { openClients } from './open-clients.ts';
import { printable } from './printable.ts';
import { renderHelp } from './render-help.ts';
import type { Surroundings } from './surroundings.ts';
import { UsageError } from './usage-error.ts';

const DONE = 0;
/** The server refused, could not be reached, or found errors. */
const FAILED = 1;
/** The command line was wrong, and nothing was done. */
const MISUSED = 2;

const COMMON: ParseArgsOptionsConfig = {
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
};

/**
 * Runs one command line.
 * @returns the exit code: 0 done, 1 refused or failed, 2 the command line is wrong
 */
export async function runCommand(
  words: readonly string[],
  surroundings: Surroundings,
): Promise<number> {
  const { print, printError } = surroundings;
  try {
    if (asksForHelp(words)) {
      print(renderHelp(COMMANDS));
      return DONE;
    }
    const command = findCommand(words);
    const input = readInput(command, words.slice(command.words.length));
    if (input.isSet('help')) {
      print(renderHelp([command]));
      return DONE;
    }
    const { json, text, isFailure } = await command.run(input, openClients(surroundings));
    print(input.isSet('json') ? `${JSON.stringify(json, null, 2)}\n` : text);
    return isFailure ? FAILED : DONE;
  } catch (error) {
    printError(`${printable(explain(error))}\n`);
    return error instanceof UsageError ? MISUSED : FAILED;
  }
}

function asksForHelp([first]: readonly string[]): boolean {
  return first === undefined || ['help', '--help', '-h'].includes(first);
}

function findCommand(words: readonly string[]): Command {
  const found = COMMANDS.find((command) =>
    command.words.every((word, index) => words[index] === word),
  );
  if (found) return found;
  const given = words.filter((word) => !word.startsWith('-')).slice(0, 2);
  const known = COMMANDS.map((command) => command.words.join(' ')).join(', ');
  throw new UsageError(`There is no command "${given.join(' ')}". There are: ${known}.`);
}

function readInput(command: Command, args: string[]): CommandInput {
  const { values, positionals } = parse(command, args);
  const isHelp = values['help'] === true;
  if (!isHelp && positionals.length !== command.operands) {
    throw new UsageError(
      `The command is: callsheet ${command.words.join(' ')} ${command.synopsis}`,
    );
  }
  return {
    operands: positionals,
    text: (option) => {
      const value = values[option];
      return typeof value === 'string' ? value : undefined;
    },
    isSet: (option) => values[option] === true,
  };
}

function parse({ options }: Command, args: string[]) {
  try {
    return parseArgs({ args, options: { ...COMMON, ...options }, allowPositionals: true });
  } catch (error) {
    throw new UsageError(`${(error as Error).message.replace(/\.?$/, '.')}`);
  }
}

/** One plain sentence; what nobody foresaw keeps its stack, because somebody must mend it. */
function explain(error: unknown): string {
  if (error instanceof ApiError) return error.message;
  if (error instanceof UsageError || error instanceof UnreachableError) return error.message;
  return (error as Error).stack ?? String(error);
}
