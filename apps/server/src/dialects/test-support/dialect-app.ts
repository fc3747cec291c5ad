import { randomUUID } from 'node:crypto';
import fastify from 'fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Dialect } from '../dialect.ts';
import type { DialectTools } from '../dialect-tools.ts';

/** Test support: a dialect alone in an app that keeps the promises the real one makes to dialects. */
export async function createDialectApp(
  dialect: Dialect,
  tools: DialectTools,
): Promise<FastifyInstance> {
  const app = fastify({
    genReqId: () => randomUUID(),
    frameworkErrors: (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
      const { httpStatus, body } = dialect.formatError(error, request.id);
      return reply.code(httpStatus).header('x-request-id', request.id).send(body);
    },
  });
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  await app.register(async (scope) => dialect.register(scope, tools));
  await app.ready();
  return app;
}
