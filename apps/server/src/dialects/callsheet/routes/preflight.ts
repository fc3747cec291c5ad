import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { acceptJsonBody } from '../../accept-json-body.ts';
import { addRoute } from '../../add-route.ts';
import { MAX_CREATE_BYTES } from '../../create-body-limit.ts';
import type { DialectTools } from '../../dialect-tools.ts';
import { readJsonBody } from '../../read-json-body.ts';
import { callerOf } from '../../require-api-key.ts';
import { withBodyRoom } from '../../with-body-room.ts';
import { formatPreflight, preflightReport } from '../answers/preflight.ts';

export const preflightAnswer = preflightReport.extend({ request_id: z.guid() });

/** `POST /preflight`: what to know of a create body, in DashScope's form, before it is sent. It creates nothing. */
export function addPreflight(app: FastifyInstance, tools: DialectTools): void {
  acceptJsonBody(app);
  addRoute(app, {
    path: '/preflight',
    methods: ['POST'],
    handle: (request) => withBodyRoom(request, () => preflight(request, tools)),
  });
}

async function preflight(
  request: FastifyRequest,
  tools: DialectTools,
): Promise<z.infer<typeof preflightAnswer>> {
  const body = await readJsonBody(request, { maxBytes: MAX_CREATE_BYTES });
  const report = await tools.preflight(callerOf(request), body);
  return { ...formatPreflight(report), request_id: request.id };
}
