import type { ParseArgsOptionsConfig } from 'node:util';
import type { AdminClient, CallsheetClient } from '@callsheet/sdk';

/** One command of the program, as data. */
export type Command = {
  /** `['keys', 'create']` */
  words: readonly string[];
  /** What stands behind the words, such as `<name> [--free-seconds <n>]`. */
  synopsis: string;
  summary: string;
  /** How many words the synopsis asks for that are no options. */
  operands: number;
  options: ParseArgsOptionsConfig;
  run(input: CommandInput, clients: Clients): Promise<Output>;
};

export type CommandInput = {
  operands: readonly string[];
  /** `undefined`: not given. */
  text(option: string): string | undefined;
  isSet(option: string): boolean;
};

/** Made when they are asked for: a key that is missing matters only to the command that needs it. */
export type Clients = {
  admin(): Promise<AdminClient>;
  account(): Promise<CallsheetClient>;
};

/** `json` is the whole truth, for `--json`; `text` is for people, and ends with a line break. */
export type Output = { json: unknown; text: string; isFailure?: boolean };
