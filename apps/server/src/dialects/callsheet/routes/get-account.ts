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
    handle: (request) => {
      const { accountId, engine } = callerOf(request);
      const place = { accountId, requestId: request.id };
      return describeAccount(tools, engine === undefined ? place : { ...place, engine });
    },
  });
}
