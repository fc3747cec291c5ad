import type { FastifyInstance } from 'fastify';
import type { Metrics } from './create-metrics.ts';

export type Operations = {
  metrics: Metrics;
  /** Rejects when the server could not do its work now. */
  checkReady(): Promise<void>;
};

/** For those who run the server: `/healthz` (the process answers), `/readyz` (it can work), `/metrics`. */
export function operationRoutes(app: FastifyInstance, { metrics, checkReady }: Operations): void {
  app.get('/healthz', () => ({ status: 'ok' }));
  app.get('/readyz', async (request, reply) => {
    try {
      await checkReady();
      return { status: 'ok' };
    } catch (err) {
      request.log.warn({ err }, 'not ready');
      return reply.code(503).send({ status: 'unavailable' });
    }
  });
  app.get('/metrics', async (_request, reply) => {
    const text = await metrics.registry.metrics();
    return reply.type(metrics.registry.contentType).send(text);
  });
}
