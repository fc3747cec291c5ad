import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { DialectTools } from '../../dialect-tools.ts';
import { addRoute } from '../add-route.ts';
import { formatTask, formatUnknownTask } from '../format-task.ts';
import { callerOf } from '../require-api-key.ts';

/** `GET /tasks/{task_id}`: HTTP 200 in every state of the task, UNKNOWN too (contract.md §4.2). */
export function addGetTask(app: FastifyInstance, tools: DialectTools): void {
  addRoute(app, {
    path: '/tasks/:taskId',
    methods: ['GET'],
    handle: (request) => getTask(request, tools),
  });
}

async function getTask(request: FastifyRequest, tools: DialectTools): Promise<object> {
  const { taskId } = request.params as { taskId: string };
  const task = await tools.getTask(callerOf(request), taskId);
  if (task === null) return formatUnknownTask(taskId, request.id);
  return formatTask(task, tools.contentUrl(task), request.id);
}
