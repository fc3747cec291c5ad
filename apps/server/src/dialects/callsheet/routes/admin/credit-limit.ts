import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { acceptJsonBody } from '../../../accept-json-body.ts';
import { addRoute } from '../../../add-route.ts';
import type { DialectTools } from '../../../dialect-tools.ts';
import { describeAccount } from '../../describe-account.ts';
import { micros } from '../../micros.ts';
import { readInput } from '../../read-input.ts';
import { readSmallBody } from '../../read-small-body.ts';

export const creditLimitBody = z.strictObject({
  credit_limit_micros: micros.min(0, 'must not be negative').nullable(),
});

/** `POST /admin/accounts/{id or name}/credit-limit`: how far the balance may go below zero; `null`: without limit. */
export function addCreditLimit(app: FastifyInstance, tools: DialectTools): void {
  acceptJsonBody(app);
  addRoute(app, {
    path: '/accounts/:account/credit-limit',
    methods: ['POST'],
    handle: (request) => setCreditLimit(request, tools),
  });
}

async function setCreditLimit(
  request: FastifyRequest,
  tools: DialectTools,
): ReturnType<typeof describeAccount> {
  const { account } = request.params as { account: string };
  const body = readInput(creditLimitBody, await readSmallBody(request));
  const { id: accountId } = await tools.admin.findAccount(account);
  await tools.admin.setCreditLimit({ accountId, limitMicros: body.credit_limit_micros });
  return describeAccount(tools, { accountId, requestId: request.id });
}
