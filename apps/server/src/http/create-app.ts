import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { fastify, LogController } from 'fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { Dialect } from '../dialects/dialect.ts';
import type { DialectTools } from '../dialects/dialect-tools.ts';
import { drainConnections } from './drain-connections.ts';
import { formatHttpError } from './format-http-error.ts';
import { observeRequests } from './observe-requests.ts';
import { operationRoutes, type Operations } from './operation-routes.ts';
import { refuseExpectation } from './refuse-expectation.ts';
import { refuseUnparsed } from './refuse-unparsed.ts';

export type AppOptions = {
  log: Logger;
  operations: Operations;
  /** `null`: a worker, which only tells how it is. */
  api: {
    dialects: readonly Dialect[];
    tools: DialectTools;
    /** Mounts the delivery of results. */
    addContent(app: FastifyInstance): void;
  } | null;
};

/** A client that sends 134 MB over a slow line may take this long, and one that sends nothing no longer. */
const REQUEST_MILLISECONDS = 15 * 60_000;

/** The HTTP application; it does not listen yet. */
export async function createApp({ log, operations, api }: AppOptions): Promise<FastifyInstance> {
  const app = fastify({
    loggerInstance: log,
    logController: new LogController({
      disableRequestLogging: true,
      requestIdLogLabel: 'requestId',
    }),
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    requestTimeout: REQUEST_MILLISECONDS,
    // The Java SDK asks again without a pause after a 503 (clients.md §2); what is already here is answered.
    return503OnClosing: false,
    // Nothing here depends on the Host, and Node refuses a request without it in its own form.
    http: { requireHostHeader: false },
    clientErrorHandler: (error, socket) => refuseUnparsed(log, error, socket),
    // An id that no task can have is unknown, not malformed.
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 4_096 },
    frameworkErrors: (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
      reply.header('x-request-id', request.id);
      const dialect = api && findDialect(api.dialects, request.raw);
      if (!dialect) return sendError(error, request, reply);
      const { httpStatus, body } = dialect.formatError(error, request.id);
      return reply.code(httpStatus).send(body);
    },
  }) as unknown as FastifyInstance;

  app.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id);
    done();
  });
  app.server.on('checkExpectation', refuseExpectation);
  drainConnections(app);
  observeRequests(app, operations.metrics);
  app.setErrorHandler(sendError);
  app.setNotFoundHandler(sendNotFound);
  operationRoutes(app, operations);
  if (api) {
    for (const dialect of api.dialects) {
      await app.register(async (scope) => dialect.register(scope, api.tools));
    }
    await app.register(async (scope) => api.addContent(scope));
  }
  await app.ready();
  return app;
}

function findDialect(dialects: readonly Dialect[], { url = '' }: IncomingMessage) {
  const path = url.replace(/[?#].*$/s, '');
  return dialects.find(({ prefixes }) =>
    prefixes.some((prefix) => path === prefix || path.startsWith(`${prefix}/`)),
  );
}

function sendError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { status, body } = formatHttpError(error, request.id);
  if (status >= 500) request.log.error({ err: error }, 'a request failed');
  return reply.code(status).send(body);
}

function sendNotFound(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const path = request.url.replace(/\?.*/s, '');
  return reply.code(404).send({
    code: 'request.path_unknown',
    message: `There is nothing at ${request.method} ${path}. The API is below /api/v1; the server's own state is at /healthz, /readyz and /metrics.`,
    request_id: request.id,
  });
}
