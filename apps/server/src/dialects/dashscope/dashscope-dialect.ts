import type { FastifyInstance } from 'fastify';
import type { Dialect } from '../dialect.ts';
import type { DialectTools } from '../dialect-tools.ts';
import { refusalHeaders } from '../refusal-headers.ts';
import { requireApiKey } from '../require-api-key.ts';
import { formatError } from './format-error.ts';
import { pathUnknown } from './refusals.ts';
import { addCancelTask } from './routes/cancel-task.ts';
import { addCreateTask } from './routes/create-task.ts';
import { addGetTask } from './routes/get-task.ts';
import { addGetUploadPolicy } from './routes/get-upload-policy.ts';
import { addListTasks } from './routes/list-tasks.ts';
import { addOtherServices } from './routes/other-services.ts';
import { addReceiveUpload } from './routes/receive-upload.ts';

const PREFIX = '/api/v1';

/** Alibaba's DashScope as its official clients speak it (contract.md §1, §4, §5; clients.md §7). */
export const dashscopeDialect: Dialect = {
  name: 'dashscope',
  prefixes: [PREFIX],
  formatError,
  async register(app, tools) {
    await app.register((scope) => registerBelowPrefix(scope, tools), { prefix: PREFIX });
  },
};

/** Each route has a scope of its own, because each takes other bodies. */
async function registerBelowPrefix(scope: FastifyInstance, tools: DialectTools): Promise<void> {
  scope.setErrorHandler((error, request, reply) => {
    const { httpStatus, body } = formatError(error, request.id);
    if (httpStatus >= 500) request.log.error({ err: error }, 'a request failed');
    return reply.code(httpStatus).headers(refusalHeaders(error)).send(body);
  });
  scope.setNotFoundHandler((request) => {
    throw pathUnknown(request.method, request.url);
  });
  await scope.register(async (open) => addReceiveUpload(open, tools));
  await scope.register(async (authenticated) => {
    requireApiKey(authenticated, tools);
    for (const addRoute of [
      addCreateTask,
      addOtherServices,
      addGetTask,
      addListTasks,
      addCancelTask,
      addGetUploadPolicy,
    ]) {
      await authenticated.register(async (route) => addRoute(route, tools));
    }
  });
}
