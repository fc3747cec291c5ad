import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { acceptJsonBody } from '../../../accept-json-body.ts';
import { addRoute } from '../../../add-route.ts';
import type { DialectTools } from '../../../dialect-tools.ts';
import { formatLedgerEntry, ledgerEntryAnswer } from '../../answers/ledger-entry.ts';
import { micros } from '../../micros.ts';
import { readInput } from '../../read-input.ts';
import { readSmallBody } from '../../read-small-body.ts';
import { title } from '../../title.ts';

export const newGrantBody = z.strictObject({
  account: z.string('must be the id or the name of an account'),
  amount_micros: micros,
  note: title.nullable().default(null),
  reference: title.nullable().default(null),
});

export const grantAnswer = z.object({ entry: ledgerEntryAnswer, request_id: z.guid() });

/** `POST /admin/grants` tops an account up, or takes back with a negative amount; the same `reference` twice does it once. */
export function addGrants(app: FastifyInstance, tools: DialectTools): void {
  acceptJsonBody(app);
  addRoute(app, {
    path: '/grants',
    methods: ['POST'],
    handle: (request, reply) => createGrant(request, reply, tools),
  });
}

async function createGrant(
  request: FastifyRequest,
  reply: FastifyReply,
  { admin }: DialectTools,
): Promise<z.infer<typeof grantAnswer>> {
  const body = readInput(newGrantBody, await readSmallBody(request));
  const { id } = await admin.findAccount(body.account);
  const { amount_micros: amountMicros, note, reference } = body;
  const entry = await admin.grant(id, { amountMicros, note, reference });
  void reply.code(201);
  return { entry: formatLedgerEntry(entry), request_id: request.id };
}
