import type { FastifyRequest } from 'fastify';
import { readJsonBody } from '../read-json-body.ts';

const MAX_BYTES = 64 * 1024;

/** The body of a request that carries words and numbers, never media. */
export function readSmallBody(request: FastifyRequest): Promise<unknown> {
  return readJsonBody(request, { maxBytes: MAX_BYTES });
}
