import type { FastifyInstance } from 'fastify';
import { addRoutes, type AddRoute } from '../add-routes.ts';
import { answerErrors } from '../answer-errors.ts';
import type { Dialect } from '../dialect.ts';
import type { DialectTools } from '../dialect-tools.ts';
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

/** What an API key opens. */
const ROUTES: readonly AddRoute[] = [
  addCreateTask,
  addOtherServices,
  addGetTask,
  addListTasks,
  addCancelTask,
  addGetUploadPolicy,
];

/** Alibaba's DashScope as its official clients speak it (contract.md §1, §4, §5; clients.md §7). */
export const dashscopeDialect: Dialect = {
  name: 'dashscope',
  prefixes: [PREFIX],
  formatError,
  async register(app, tools) {
    await app.register((scope) => registerBelowPrefix(scope, tools), { prefix: PREFIX });
  },
};

async function registerBelowPrefix(scope: FastifyInstance, tools: DialectTools): Promise<void> {
  answerErrors(scope, { formatError, pathUnknown });
  await scope.register(async (open) => addReceiveUpload(open, tools));
  await scope.register(async (authenticated) => {
    requireApiKey(authenticated, tools);
    await addRoutes(authenticated, tools, ROUTES);
  });
}
