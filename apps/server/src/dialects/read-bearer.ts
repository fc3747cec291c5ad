import type { FastifyRequest } from 'fastify';

/** The key of `Authorization: Bearer <key>`; `null` when there is none. */
export function readBearer({ headers }: FastifyRequest): string | null {
  return /^Bearer +(\S+) *$/i.exec(headers.authorization ?? '')?.[1] ?? null;
}
