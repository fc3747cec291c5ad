import type { FastifyInstance } from 'fastify';
import { addRoute } from '../../add-route.ts';
import type { DialectTools } from '../../dialect-tools.ts';
import { callerOf } from '../../require-api-key.ts';
import { sendLedger } from '../send-ledger.ts';

/** `GET /ledger`: the statement of the caller's account, newest first, as JSON or CSV. */
export function addListLedger(app: FastifyInstance, tools: DialectTools): void {
  addRoute(app, {
    path: '/ledger',
    methods: ['GET'],
    handle: async (request, reply) =>
      sendLedger(tools, { accountId: callerOf(request).accountId, request, reply }),
  });
}
