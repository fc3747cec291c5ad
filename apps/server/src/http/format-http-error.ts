import { CallsheetError, type ErrorCategory } from '@callsheet/contract';

/** The answer to an error outside of every dialect. */
export function formatHttpError(error: unknown, requestId: string) {
  const { status, code, message } = explain(error);
  return { status, body: { code, message, request_id: requestId } };
}

function explain(error: unknown): { status: number; code: string; message: string } {
  if (error instanceof CallsheetError) {
    return { status: STATUS[error.category], code: error.code, message: error.message };
  }
  const { statusCode } = error as { statusCode?: unknown };
  if (typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500) {
    return { status: statusCode, code: 'request.malformed', message: (error as Error).message };
  }
  const message = 'The server made a mistake. Its log says more under this request_id.';
  return { status: 500, code: 'internal.bug', message };
}

const STATUS: Record<ErrorCategory, number> = {
  invalid: 400,
  unprocessable: 422,
  too_large: 413,
  unsupported_media: 415,
  unauthenticated: 401,
  forbidden: 403,
  insufficient_funds: 402,
  not_found: 404,
  conflict: 409,
  rejected: 400,
  rate_limited: 429,
  engine: 502,
  timeout: 504,
  unavailable: 503,
  internal: 500,
};
