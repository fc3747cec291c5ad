import { toFailure } from './to-failure.ts';

/** Headers that go with a refusal in every dialect: when to try again, where the server knows. */
export function refusalHeaders(error: unknown): Record<string, string> {
  const { retryAfterSeconds: seconds } = toFailure(error);
  return seconds === undefined ? {} : { 'retry-after': String(seconds) };
}
