import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { listOutputs } from '../../../domain/list-outputs.ts';
import { addRoute } from '../../add-route.ts';
import type { DialectTools } from '../../dialect-tools.ts';
import { callerOf } from '../../require-api-key.ts';
import { outputRemoved, outputUnknown, taskUnknown } from '../refusals.ts';

/**
 * `GET /tasks/{id}/outputs/{name}`: leads to the file's signed URL, where ranges and conditions are
 * understood. 307 keeps a HEAD a HEAD.
 */
export function addGetOutput(app: FastifyInstance, tools: DialectTools): void {
  addRoute(app, {
    path: '/tasks/:id/outputs/:name',
    methods: ['GET'],
    handle: (request, reply) => getOutput(request, reply, tools),
  });
}

async function getOutput(
  request: FastifyRequest,
  reply: FastifyReply,
  tools: DialectTools,
): Promise<FastifyReply> {
  const { id, name } = request.params as { id: string; name: string };
  const task = await tools.getTask(callerOf(request), id);
  if (!task) throw taskUnknown(id);
  const outputs = task.result ? listOutputs(task.result) : [];
  const output = outputs.find((one) => one.name === name);
  if (!output) {
    throw outputUnknown(
      name,
      outputs.map((one) => one.name),
    );
  }
  const url = tools.contentUrl(task, name);
  if (output.storageKey === null || url === null) throw outputRemoved(name);
  return reply.header('cache-control', 'no-store').redirect(url, 307);
}
