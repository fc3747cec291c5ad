import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Caller } from '../domain/account.ts';
import type { DialectTools } from './dialect-tools.ts';

const DECORATOR = 'caller';

/** Before the body is read: a stranger must not make the server buffer 150 MB. */
export function requireApiKey(app: FastifyInstance, tools: DialectTools): void {
  app.decorateRequest(DECORATOR, null);
  app.addHook('onRequest', async (request) => {
    const apiKey = readBearer(request.headers.authorization);
    request.setDecorator<Caller>(DECORATOR, await tools.authenticate(apiKey));
  });
}

/** Who sent a request that passed `requireApiKey`. */
export function callerOf(request: FastifyRequest): Caller {
  return request.getDecorator<Caller>(DECORATOR);
}

function readBearer(authorization: string | undefined): string | null {
  return /^Bearer +(\S+) *$/i.exec(authorization ?? '')?.[1] ?? null;
}
