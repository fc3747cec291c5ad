import { CallsheetError, makeFailure } from '@callsheet/contract';
import type { Failure } from '@callsheet/contract';
import { isServerFault } from '../lib/is-server-fault.ts';
import { bodyInvalid, contentTypeUnsupported, urlMalformed } from './http-refusals.ts';

/**
 * Whatever was thrown while a request was answered, as a failure. What nobody foresaw is a bug without a
 * word, and a full disk or a lost database is a server that cannot work now.
 */
export function toFailure(error: unknown): Failure {
  if (error instanceof CallsheetError) return error;
  const { code, statusCode } = Object(error) as { code?: unknown; statusCode?: unknown };
  const refusal = typeof code === 'string' ? FASTIFY_REFUSALS[code] : undefined;
  if (refusal) return refusal();
  if (typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500) return bodyInvalid();
  if (isServerFault(error)) return cannotWork();
  return makeFailure({ code: 'internal.bug', message: '' });
}

function cannotWork(): Failure {
  return makeFailure({
    code: 'server.unavailable',
    message:
      'The server cannot read or store anything just now, and this request may not have been kept. ' +
      'Send it again in a few seconds, with the same Idempotency-Key if it had one.',
    retryAfterSeconds: 5,
  });
}

/** What Fastify itself refuses, by its error codes. */
const FASTIFY_REFUSALS: Record<string, () => Failure> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: () => contentTypeUnsupported('application/json'),
  FST_ERR_BAD_URL: urlMalformed,
  FST_ERR_MAX_PARAM_LENGTH: urlMalformed,
};
