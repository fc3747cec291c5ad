import type { FastifyInstance, FastifyRequest } from 'fastify';
import { CallsheetError } from '@callsheet/contract';
import type { DialectTools } from '../../dialect-tools.ts';
import { addRoute } from '../../add-route.ts';
import { callerOf } from '../../require-api-key.ts';

/**
 * `POST /tasks/{task_id}/cancel` (contract.md §4.4). The asyncio class of the Python SDK 1.25.16
 * sends a GET. Bodies come empty, with a JSON Content-Type and no byte, or with dummy keys
 * (clients.md §1, §2): none of them means anything, and none is read.
 */
export function addCancelTask(app: FastifyInstance, tools: DialectTools): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', async () => null);
  addRoute(app, {
    path: '/tasks/:taskId/cancel',
    methods: ['POST', 'GET'],
    handle: (request) => cancelTask(request, tools),
  });
}

async function cancelTask(request: FastifyRequest, tools: DialectTools): Promise<object> {
  const { taskId } = request.params as { taskId: string };
  const outcome = await tools.cancelTask(callerOf(request), taskId, ['queued']);
  if (outcome === 'canceled') return { request_id: request.id };
  throw cancelRefused();
}

/** One text for a task that runs, one that ended and one of somebody else's: the documented one. */
function cancelRefused(): CallsheetError {
  return new CallsheetError({
    code: 'task.not_cancelable',
    message: 'Only a task that waits can be canceled.',
  });
}
