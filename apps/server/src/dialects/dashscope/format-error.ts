import type { ErrorCategory, Failure } from '@callsheet/contract';
import type { WireError } from '../dialect.ts';
import { toFailure } from '../to-failure.ts';
import { findOpenCode } from './open-codes.ts';

/** Flat, never nested, and no field is ever `null` (contract.md §5, clients.md §2). */
export function formatError(error: unknown, requestId: string): WireError {
  const failure = toFailure(error);
  const { code, message } = formatFailure(failure);
  const httpStatus =
    findOpenCode(failure.code)?.httpStatus ?? CATEGORIES[failure.category].httpStatus;
  return { httpStatus, body: { code, message, request_id: requestId } };
}

/** The documented code of a failure, and its message: the documented text where a bug or an outage must not show. */
export function formatFailure(failure: Failure): { code: string; message: string } {
  const row = CATEGORIES[failure.category];
  const finer = findOpenCode(failure.code);
  const message = finer?.message?.(failure) ?? row.message ?? failure.message;
  return { code: finer?.code ?? row.code, message };
}

/** Total on purpose: a category without a row here does not compile. Rows are of contract.md §5. */
const CATEGORIES: Record<ErrorCategory, { httpStatus: number; code: string; message?: string }> = {
  invalid: { httpStatus: 400, code: 'InvalidParameter' },
  unprocessable: { httpStatus: 400, code: 'InvalidParameter' },
  too_large: { httpStatus: 413, code: 'BadRequest.TooLarge' },
  unsupported_media: { httpStatus: 415, code: 'InvalidParameter' },
  unauthenticated: { httpStatus: 401, code: 'InvalidApiKey' },
  forbidden: { httpStatus: 403, code: 'AccessDenied' },
  insufficient_funds: { httpStatus: 400, code: 'Arrearage' },
  not_found: { httpStatus: 404, code: 'NotFound' },
  conflict: { httpStatus: 409, code: 'Conflict' },
  rejected: { httpStatus: 400, code: 'DataInspectionFailed' },
  rate_limited: { httpStatus: 429, code: 'Throttling.RateQuota' },
  engine: { httpStatus: 500, code: 'InternalError.Algo' },
  timeout: {
    httpStatus: 500,
    code: 'InternalError.Timeout',
    message:
      'An internal timeout error has occured during execution, please try again later or contact service support.',
  },
  unavailable: { httpStatus: 503, code: 'ModelUnavailable' },
  internal: {
    httpStatus: 500,
    code: 'InternalError',
    message: 'An internal error has occured, please try again later or contact service support.',
  },
};
