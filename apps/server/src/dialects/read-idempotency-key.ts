import { CallsheetError } from '@callsheet/contract';
import type { FastifyRequest } from 'fastify';

const ALLOWED = /^[\x21-\x7e]{1,255}$/;

/**
 * The `Idempotency-Key` of a create; `null`: it has none. The Vercel AI SDK 7 sends one, and its
 * retries would else make a second video (clients.md §3).
 * @throws CallsheetError `request.invalid`
 */
export function readIdempotencyKey({ headers }: Pick<FastifyRequest, 'headers'>): string | null {
  const key = headers['idempotency-key'];
  return key === undefined ? null : checkIdempotencyKey(String(key), 'Idempotency-Key');
}

/** @throws CallsheetError `request.invalid` that names `path` */
export function checkIdempotencyKey(key: string, path: string): string {
  if (ALLOWED.test(key)) return key;
  const expected = '1 to 255 visible ASCII characters without spaces';
  throw new CallsheetError({
    code: 'request.invalid',
    message: `Input should be ${expected}: ${path}`,
    details: [{ path, rule: 'idempotency_key', expected }],
  });
}
