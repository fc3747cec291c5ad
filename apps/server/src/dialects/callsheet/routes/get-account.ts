import type { FastifyInstance } from 'fastify';
import { addRoute } from '../../add-route.ts';
import type { DialectTools } from '../../dialect-tools.ts';
import { callerOf } from '../../require-api-key.ts';
import { describeAccount } from '../describe-account.ts';

/** `GET /account`: whose key this is, and what may be spent. */
export function addGetAccount(app: FastifyInstance, tools: DialectTools): void {
  addRoute(app, {
    path: '/account',
    methods: ['GET'],
    handle: (request) =>
      describeAccount(tools, { accountId: callerOf(request).accountId, requestId: request.id }),
  });
}
