import type { FastifyInstance } from 'fastify';
import { NotReady } from '../lib/not-ready.ts';
import type { Metrics } from './create-metrics.ts';

export type Operations = {
  metrics: Metrics;
  /** Rejects when the server could not do its work now; what a {@link NotReady} says is told to whoever asks. */
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
      const reason = err instanceof NotReady && { reason: err.message };
      return reply.code(503).send({ status: 'unavailable', ...reason });
    }
  });
  app.get('/metrics', async (_request, reply) => {
    const text = await metrics.registry.metrics();
    return reply.type(metrics.registry.contentType).send(text);
  });
}
