import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { addRoute } from '../../../add-route.ts';
import type { DialectTools } from '../../../dialect-tools.ts';
import { apiKeyAnswer, formatApiKey } from '../../answers/api-key.ts';

export const revokeKeyAnswer = z.object({ key: apiKeyAnswer, request_id: z.guid() });

/** `POST /admin/keys/{id}/revoke`: for good. */
export function addRevokeKey(app: FastifyInstance, tools: DialectTools): void {
  addRoute(app, {
    path: '/keys/:id/revoke',
    methods: ['POST'],
    handle: (request) => revokeKey(request, tools),
  });
}

async function revokeKey(
  request: FastifyRequest,
  { admin }: DialectTools,
): Promise<z.infer<typeof revokeKeyAnswer>> {
  const key = await admin.revokeKey(request.params as { id: string });
  return { key: formatApiKey(key), request_id: request.id };
}
