import type { FastifyInstance, FastifyRequest } from 'fastify';
import { CallsheetError } from '@callsheet/contract';
import type { Submission } from '../../../domain/submission.ts';
import type { Task } from '../../../domain/task.ts';
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
  const body = await readJsonBody(request, { maxBytes: MAX_CREATE_BYTES });
  const outcome = parseCreate(body, { strict: tools.validation === 'strict' });
  if ('failure' in outcome && tools.validation !== 'deferred') {
    throw new CallsheetError(outcome.failure);
  }
  const idempotencyKey = readIdempotencyKey(request);
  const task = await submit(tools, {
    caller: callerOf(request),
    dialect: 'dashscope',
    requestId: request.id,
    outcome,
    ...(idempotencyKey !== null && { idempotencyKey }),
  });
  // The task's own: a create that is sent again with its key is answered with the same bytes.
  return { output: { task_status: 'PENDING', task_id: task.id }, request_id: task.requestId };
}

/**
 * The base64 of a `data:` URL is decoded after validation. It is of the body, so its refusal is immediate
 * or deferred as every other one (contract.md §4.5).
 */
function submit(tools: DialectTools, submission: Submission): Promise<Task> {
  const { outcome } = submission;
  return tools.submitTask(submission).catch((error: unknown) => {
    if (tools.validation !== 'deferred' || !('request' in outcome) || !isDataInvalid(error)) {
      throw error;
    }
    const failed = { model: outcome.request.model, failure: error.toFailure() };
    return tools.submitTask({ ...submission, outcome: failed });
  });
}

function isDataInvalid(error: unknown): error is CallsheetError {
  return error instanceof CallsheetError && error.code === 'media.data_invalid';
}

/** The documented refusal of a create that would be synchronous (contract.md §1.2). */
export function requireAsync({ headers }: FastifyRequest): void {
  const value = headers['x-dashscope-async'];
  if (typeof value !== 'string' || value.toLowerCase() !== 'enable') throw synchronousCall();
}
