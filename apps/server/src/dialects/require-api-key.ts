import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Caller } from '../domain/account.ts';
import type { DialectTools } from './dialect-tools.ts';
import { readBearer } from './read-bearer.ts';

const DECORATOR = 'caller';

/** Before the body is read: a stranger must not make the server buffer 150 MB. */
export function requireApiKey(app: FastifyInstance, tools: DialectTools): void {
  app.decorateRequest(DECORATOR, null);
  app.addHook('onRequest', async (request) => {
    request.setDecorator<Caller>(DECORATOR, await tools.authenticate(readBearer(request)));
  });
}

/** Who sent a request that passed `requireApiKey`. */
export function callerOf(request: FastifyRequest): Caller {
  return request.getDecorator<Caller>(DECORATOR);
}
