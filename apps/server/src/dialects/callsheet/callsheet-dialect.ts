import type { FastifyInstance } from 'fastify';
import type { Dialect } from '../dialect.ts';
import type { DialectTools } from '../dialect-tools.ts';
import { requireApiKey } from '../require-api-key.ts';
import { formatError } from './format-error.ts';
import { pathUnknown } from './refusals.ts';

const PREFIX = '/callsheet/v1';

type AddRoute = (scope: FastifyInstance, tools: DialectTools) => void;

/** What an API key opens. */
const ROUTES: readonly AddRoute[] = [];

/** Callsheet's own API: what no other wire API has a place for. */
export const callsheetDialect: Dialect = {
  name: 'callsheet',
  prefixes: [PREFIX],
  formatError,
  async register(app, tools) {
    await app.register((scope) => registerBelowPrefix(scope, tools), { prefix: PREFIX });
  },
};

/** Each route has a scope of its own, because each takes other bodies. */
async function registerBelowPrefix(scope: FastifyInstance, tools: DialectTools): Promise<void> {
  scope.setErrorHandler((error, request, reply) => {
    const { httpStatus, body } = formatError(error, request.id);
    if (httpStatus >= 500) request.log.error({ err: error }, 'a request failed');
    return reply.code(httpStatus).send(body);
  });
  scope.setNotFoundHandler((request) => {
    throw pathUnknown(request.method, request.url);
  });
  await scope.register(async (authenticated) => {
    requireApiKey(authenticated, tools);
    await addRoutes(authenticated, tools, ROUTES);
  });
}

async function addRoutes(
  scope: FastifyInstance,
  tools: DialectTools,
  routes: readonly AddRoute[],
): Promise<void> {
  for (const addRoute of routes) {
    await scope.register(async (route) => addRoute(route, tools));
  }
}
