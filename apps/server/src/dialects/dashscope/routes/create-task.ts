import type { FastifyInstance, FastifyRequest } from 'fastify';
import { CallsheetError } from '@callsheet/contract';
import type { DialectTools } from '../../dialect-tools.ts';
import { acceptJsonBody } from '../../accept-json-body.ts';
import { addRoute } from '../../add-route.ts';
import { MAX_CREATE_BYTES } from '../../create-body-limit.ts';
import { readIdempotencyKey } from '../../read-idempotency-key.ts';
import { readJsonBody } from '../../read-json-body.ts';
import { withBodyRoom } from '../../with-body-room.ts';
import { parseCreate } from '../parse-create.ts';
import { synchronousCall } from '../refusals.ts';
import { callerOf } from '../../require-api-key.ts';

/** `POST …/video-synthesis` (contract.md §4.1). Always says PENDING, also of a task that was born failed. */
export function addCreateTask(app: FastifyInstance, tools: DialectTools): void {
  acceptJsonBody(app);
  addRoute(app, {
    path: '/services/aigc/video-generation/video-synthesis',
    methods: ['POST'],
    beforeBody: requireAsync,
    handle: (request) => withBodyRoom(request, () => createTask(request, tools)),
  });
}

async function createTask(request: FastifyRequest, tools: DialectTools): Promise<object> {
  const outcome = parseCreate(await readJsonBody(request, { maxBytes: MAX_CREATE_BYTES }));
  if ('failure' in outcome && tools.validation === 'immediate') {
    throw new CallsheetError(outcome.failure);
  }
  const idempotencyKey = readIdempotencyKey(request);
  const task = await tools.submitTask({
    caller: callerOf(request),
    dialect: 'dashscope',
    requestId: request.id,
    outcome,
    ...(idempotencyKey !== null && { idempotencyKey }),
  });
  // The task's own: a create that is sent again with its key is answered with the same bytes.
  return { output: { task_status: 'PENDING', task_id: task.id }, request_id: task.requestId };
}

/** The documented refusal of a create that would be synchronous (contract.md §1.2). */
export function requireAsync({ headers }: FastifyRequest): void {
  const value = headers['x-dashscope-async'];
  if (typeof value !== 'string' || value.toLowerCase() !== 'enable') throw synchronousCall();
}
