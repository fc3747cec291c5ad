import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { acceptJsonBody } from '../../../accept-json-body.ts';
import { addRoute } from '../../../add-route.ts';
import type { DialectTools } from '../../../dialect-tools.ts';
import { apiKeyAnswer, formatApiKey } from '../../answers/api-key.ts';
import { micros } from '../../micros.ts';
import { readInput } from '../../read-input.ts';
import { readSmallBody } from '../../read-small-body.ts';
import { title } from '../../title.ts';

export const newKeyBody = z.strictObject({
  account: z.string('must be the id or the name of an account'),
  name: title,
  budget_micros: micros.min(0, 'must not be negative').nullable().default(null),
  engine: z.string('must be the name of an engine').nullable().default(null),
});

/** `secret` is what the owner of the key sends. It is shown only here. */
export const createKeyAnswer = z.object({
  key: apiKeyAnswer,
  secret: z.string(),
  request_id: z.guid(),
});

export const listKeysQuery = z.strictObject({ account: z.string().optional() });

export const listKeysAnswer = z.object({ keys: z.array(apiKeyAnswer), request_id: z.guid() });

/** `GET /admin/keys` lists keys without their secrets, `POST` makes one. */
export function addKeys(app: FastifyInstance, tools: DialectTools): void {
  acceptJsonBody(app);
  addRoute(app, {
    path: '/keys',
    methods: ['GET', 'POST'],
    handle: (request, reply) =>
      request.method === 'POST' ? createKey(request, reply, tools) : listKeys(request, tools),
  });
}

async function createKey(
  request: FastifyRequest,
  reply: FastifyReply,
  { admin }: DialectTools,
): Promise<z.infer<typeof createKeyAnswer>> {
  const body = readInput(newKeyBody, await readSmallBody(request));
  const { account, name, budget_micros: budgetMicros, engine } = body;
  const { key, secret } = await admin.createKey({ account, name, budgetMicros, engine });
  void reply.code(201).header('cache-control', 'no-store');
  return { key: formatApiKey(key), secret, request_id: request.id };
}

async function listKeys(
  request: FastifyRequest,
  { admin }: DialectTools,
): Promise<z.infer<typeof listKeysAnswer>> {
  const { account } = readInput(listKeysQuery, request.query);
  const keys = await admin.listKeys(account === undefined ? {} : { account });
  return { keys: keys.map(formatApiKey), request_id: request.id };
}
