import { CallsheetError } from '@callsheet/contract';

/** Headers that go with a refusal in every dialect: when to try again, where the server knows. */
export function refusalHeaders(error: unknown): Record<string, string> {
  const seconds = error instanceof CallsheetError ? error.retryAfterSeconds : undefined;
  return seconds === undefined ? {} : { 'retry-after': String(seconds) };
}
