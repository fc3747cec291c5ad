import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { acceptJsonBody } from '../../../accept-json-body.ts';
import { addRoute } from '../../../add-route.ts';
import type { DialectTools } from '../../../dialect-tools.ts';
import { accountAnswer, formatAccount } from '../../answers/account.ts';
import { queryTime } from '../../query-time.ts';
import { readInput } from '../../read-input.ts';
import { readSmallBody } from '../../read-small-body.ts';
import { title } from '../../title.ts';

const MAX_FREE_SECONDS = 1_000_000_000;

export const newAccountBody = z.strictObject({
  name: title.refine(
    (name) => !z.guid().safeParse(name).success,
    'must not look like an id, because a name may be used in its place',
  ),
  free_seconds: z
    .int(`must be a whole number of seconds from 0 to ${MAX_FREE_SECONDS}`)
    .min(0, 'must not be negative')
    .max(MAX_FREE_SECONDS, `must be at most ${MAX_FREE_SECONDS}`)
    .default(0),
  free_until: queryTime.nullable().default(null),
  free_only: z.boolean('must be true or false').default(false),
});

export const createAccountAnswer = z.object({ account: accountAnswer, request_id: z.guid() });

export const listAccountsAnswer = z.object({
  accounts: z.array(accountAnswer),
  request_id: z.guid(),
});

/** `GET /admin/accounts` lists every account, `POST` makes one. */
export function addAccounts(app: FastifyInstance, tools: DialectTools): void {
  acceptJsonBody(app);
  addRoute(app, {
    path: '/accounts',
    methods: ['GET', 'POST'],
    handle: (request, reply) =>
      request.method === 'POST'
        ? createAccount(request, reply, tools)
        : listAccounts(request, tools),
  });
}

async function createAccount(
  request: FastifyRequest,
  reply: FastifyReply,
  { admin }: DialectTools,
): Promise<z.infer<typeof createAccountAnswer>> {
  const body = readInput(newAccountBody, await readSmallBody(request));
  const account = await admin.createAccount({
    name: body.name,
    freeSeconds: body.free_seconds,
    freeUntil: body.free_until,
    freeOnly: body.free_only,
  });
  void reply.code(201);
  return { account: formatAccount(account), request_id: request.id };
}

async function listAccounts(
  request: FastifyRequest,
  { admin }: DialectTools,
): Promise<z.infer<typeof listAccountsAnswer>> {
  const accounts = await admin.listAccounts();
  return { accounts: accounts.map(formatAccount), request_id: request.id };
}
