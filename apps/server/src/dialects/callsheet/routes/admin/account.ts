import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { addRoute } from '../../../add-route.ts';
import type { DialectTools } from '../../../dialect-tools.ts';
import { formatAccount } from '../../answers/account.ts';
import { describeAccount } from '../../describe-account.ts';
import { sendLedger } from '../../send-ledger.ts';
import { sendUsage } from '../../send-usage.ts';
import type { createAccountAnswer } from './accounts.ts';

/** What belongs to one account: `GET /admin/accounts/{id or name}` and below it ledger, usage, disable, enable. */
export function addAccount(app: FastifyInstance, tools: DialectTools): void {
  const accountIdOf = async (request: FastifyRequest) =>
    (await tools.admin.findAccount(nameOf(request))).id;
  addRoute(app, {
    path: '/accounts/:account',
    methods: ['GET'],
    handle: async (request) =>
      describeAccount(tools, { accountId: await accountIdOf(request), requestId: request.id }),
  });
  addRoute(app, {
    path: '/accounts/:account/ledger',
    methods: ['GET'],
    handle: async (request, reply) =>
      sendLedger(tools, { accountId: await accountIdOf(request), request, reply }),
  });
  addRoute(app, {
    path: '/accounts/:account/usage',
    methods: ['GET'],
    handle: async (request, reply) =>
      sendUsage(tools, { accountId: await accountIdOf(request), request, reply }),
  });
  for (const [verb, isDisabled] of [
    ['disable', true],
    ['enable', false],
  ] as const) {
    addRoute(app, {
      path: `/accounts/:account/${verb}`,
      methods: ['POST'],
      handle: (request) => setDisabled(request, tools, isDisabled),
    });
  }
}

async function setDisabled(
  request: FastifyRequest,
  { admin }: DialectTools,
  isDisabled: boolean,
): Promise<z.infer<typeof createAccountAnswer>> {
  const account = await admin.disableAccount({ account: nameOf(request), isDisabled });
  return { account: formatAccount(account), request_id: request.id };
}

function nameOf({ params }: FastifyRequest): string {
  return (params as { account: string }).account;
}
