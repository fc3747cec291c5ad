import type { CommandInput } from './command.ts';
import { UsageError } from './usage-error.ts';

/** @throws UsageError when it was not given */
export function requireOption(input: CommandInput, option: string): string {
  const value = input.text(option);
  if (value !== undefined) return value;
  throw new UsageError(`--${option} is missing; --help says what it is for.`);
}
