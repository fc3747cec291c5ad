import type { FastifyInstance } from 'fastify';
import type { DialectTools } from '../dialect-tools.ts';
import { readBearer } from '../read-bearer.ts';

/** Lets the operator pass, before the body is read. An API key is no admin key, and the other way round. */
export function requireAdminKey(app: FastifyInstance, { admin }: DialectTools): void {
  app.addHook('onRequest', async (request) => admin.checkKey(readBearer(request)));
}
