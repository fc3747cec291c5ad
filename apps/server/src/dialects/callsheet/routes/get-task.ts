import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { addRoute } from '../../add-route.ts';
import type { DialectTools } from '../../dialect-tools.ts';
import { callerOf } from '../../require-api-key.ts';
import { formatTask, taskAnswer } from '../answers/task.ts';
import { taskUnknown } from '../refusals.ts';

export const getTaskAnswer = z.object({ task: taskAnswer, request_id: z.guid() });

/** `GET /tasks/{id}`: how a task stands and what it made, in whatever dialect it was sent. */
export function addGetTask(app: FastifyInstance, tools: DialectTools): void {
  addRoute(app, {
    path: '/tasks/:id',
    methods: ['GET'],
    handle: (request) => getTask(request, tools),
  });
}

async function getTask(
  request: FastifyRequest,
  tools: DialectTools,
): Promise<z.infer<typeof getTaskAnswer>> {
  const { id } = request.params as { id: string };
  const task = await tools.getTask(callerOf(request), id);
  if (!task) throw taskUnknown(id);
  return { task: formatTask(task, tools), request_id: request.id };
}
