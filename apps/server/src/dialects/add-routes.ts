import type { FastifyInstance } from 'fastify';
import type { DialectTools } from './dialect-tools.ts';

export type AddRoute = (scope: FastifyInstance, tools: DialectTools) => void;

/** Gives each route a scope of its own, because each takes other bodies. */
export async function addRoutes(
  scope: FastifyInstance,
  tools: DialectTools,
  routes: readonly AddRoute[],
): Promise<void> {
  for (const addRoute of routes) {
    await scope.register(async (route) => addRoute(route, tools));
  }
}
