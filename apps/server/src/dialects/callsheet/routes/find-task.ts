import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { addRoute } from '../../add-route.ts';
import type { DialectTools } from '../../dialect-tools.ts';
import { checkIdempotencyKey } from '../../read-idempotency-key.ts';
import { callerOf } from '../../require-api-key.ts';
import { formatTask, taskAnswer } from '../answers/task.ts';
import { readInput } from '../read-input.ts';

const query = z.strictObject({ idempotency_key: z.string() });

export const findTaskAnswer = z.object({ tasks: z.array(taskAnswer), request_id: z.guid() });

/**
 * `GET /tasks?idempotency_key=…`: the task that a create made whose answer was lost (promise P3), in
 * whatever dialect it was sent. An empty list: there is none, so the create may be sent again.
 */
export function addFindTask(app: FastifyInstance, tools: DialectTools): void {
  addRoute(app, {
    path: '/tasks',
    methods: ['GET'],
    handle: (request) => findTask(request, tools),
  });
}

async function findTask(
  request: FastifyRequest,
  tools: DialectTools,
): Promise<z.infer<typeof findTaskAnswer>> {
  const { idempotency_key: given } = readInput(query, request.query);
  const key = checkIdempotencyKey(given, 'idempotency_key');
  const task = await tools.findTaskByKey(callerOf(request), key);
  return {
    tasks: task ? [formatTask(task, tools)] : [],
    request_id: request.id,
  };
}
