import type { FastifyInstance } from 'fastify';
import { addRoute } from '../../add-route.ts';
import type { DialectTools } from '../../dialect-tools.ts';
import { callerOf } from '../../require-api-key.ts';
import { sendUsage } from '../send-usage.ts';

/** `GET /usage`: what the caller's account made, by day, model, key and engine, as JSON or CSV. */
export function addReadUsage(app: FastifyInstance, tools: DialectTools): void {
  addRoute(app, {
    path: '/usage',
    methods: ['GET'],
    handle: async (request, reply) =>
      sendUsage(tools, { accountId: callerOf(request).accountId, request, reply }),
  });
}
