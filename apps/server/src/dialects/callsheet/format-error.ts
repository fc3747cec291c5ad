import type { ErrorCategory, Failure } from '@callsheet/contract';
import type { WireError } from '../dialect.ts';
import { toFailure } from '../to-failure.ts';

/** `{error: {code, category, message, retryable, details}, request_id}`, with nothing left out. */
export function formatError(error: unknown, requestId: string): WireError {
  const failure = toFailure(error);
  return {
    httpStatus: STATUS_OF_CODE.get(failure.code) ?? STATUS_OF_CATEGORY[failure.category],
    body: { error: formatFailure(failure), request_id: requestId },
  };
}

function formatFailure({ code, category, message, retryable, details = [] }: Failure): object {
  // What a bug says of itself is for the log.
  if (category === 'internal') return { code, category, message: BUG, retryable, details: [] };
  return { code, category, message, retryable, details };
}

const BUG =
  'Something went wrong here that is not the fault of the request. The server log has the request id.';

/** Total on purpose: a category without a row here does not compile. */
const STATUS_OF_CATEGORY: Record<ErrorCategory, number> = {
  invalid: 400,
  unprocessable: 422,
  too_large: 413,
  unsupported_media: 415,
  unauthenticated: 401,
  forbidden: 403,
  insufficient_funds: 402,
  not_found: 404,
  conflict: 409,
  rejected: 422,
  rate_limited: 429,
  engine: 502,
  timeout: 504,
  unavailable: 503,
  internal: 500,
};

const STATUS_OF_CODE = new Map([
  ['request.method_unsupported', 405],
  ['task.output_removed', 410],
]);
