import type { FastifyInstance } from 'fastify';
import type { Metrics } from './create-metrics.ts';

/** Measures every answer, and at level `debug` writes one line for it: the path without its query. */
export function observeRequests(app: FastifyInstance, metrics: Metrics): void {
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    const { method } = request;
    const status = reply.statusCode;
    const milliseconds = reply.elapsedTime;
    metrics.observeRequest({ method, route, status }, milliseconds / 1000);
    if (app.log.level === 'debug' || app.log.level === 'trace') {
      const path = request.url.replace(/\?.*/s, '');
      request.log.debug({ method, path, status, milliseconds }, 'answered');
    }
    done();
  });
}
