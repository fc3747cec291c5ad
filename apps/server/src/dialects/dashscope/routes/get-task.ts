import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { DialectTools } from '../../dialect-tools.ts';
import { addRoute } from '../../add-route.ts';
import { formatTask, formatUnknownTask } from '../format-task.ts';
import { callerOf } from '../../require-api-key.ts';

/**
 * `GET /tasks/{task_id}`: HTTP 200 in every state of the task, UNKNOWN too (contract.md §4.2). The wire
 * has no place for progress, so a header has it, where no client stumbles over it.
 */
export function addGetTask(app: FastifyInstance, tools: DialectTools): void {
  addRoute(app, {
    path: '/tasks/:taskId',
    methods: ['GET'],
    handle: (request, reply) => getTask(request, reply, tools),
  });
}

async function getTask(
  request: FastifyRequest,
  reply: FastifyReply,
  tools: DialectTools,
): Promise<object> {
  const { taskId } = request.params as { taskId: string };
  const task = await tools.getTask(callerOf(request), taskId);
  if (task === null) return formatUnknownTask(taskId, request.id);
  void reply.header('x-callsheet-progress', task.progress);
  return formatTask(task, tools.contentUrl(task), request.id);
}
