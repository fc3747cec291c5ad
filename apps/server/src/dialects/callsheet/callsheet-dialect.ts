import type { FastifyInstance } from 'fastify';
import { addRoutes, type AddRoute } from '../add-routes.ts';
import { answerErrors } from '../answer-errors.ts';
import type { Dialect } from '../dialect.ts';
import type { DialectTools } from '../dialect-tools.ts';
import { requireApiKey } from '../require-api-key.ts';
import { formatError } from './format-error.ts';
import { pathUnknown } from './refusals.ts';
import { requireAdminKey } from './require-admin-key.ts';
import { addAccount } from './routes/admin/account.ts';
import { addAccounts } from './routes/admin/accounts.ts';
import { addCreditLimit } from './routes/admin/credit-limit.ts';
import { addGrants } from './routes/admin/grants.ts';
import { addKeys } from './routes/admin/keys.ts';
import { addRevokeKey } from './routes/admin/revoke-key.ts';
import { addFindTask } from './routes/find-task.ts';
import { addGetAccount } from './routes/get-account.ts';
import { addGetOutput } from './routes/get-output.ts';
import { addGetTask } from './routes/get-task.ts';
import { addListLedger } from './routes/list-ledger.ts';
import { addPreflight } from './routes/preflight.ts';
import { addReadUsage } from './routes/read-usage.ts';

const PREFIX = '/callsheet/v1';

/** What an API key opens. */
const ROUTES: readonly AddRoute[] = [
  addFindTask,
  addGetAccount,
  addGetOutput,
  addGetTask,
  addListLedger,
  addPreflight,
  addReadUsage,
];

/** What the admin key opens, below `/admin`. */
const ADMIN_ROUTES: readonly AddRoute[] = [
  addAccounts,
  addAccount,
  addCreditLimit,
  addKeys,
  addRevokeKey,
  addGrants,
];

/** Callsheet's own API: what no other wire API has a place for. */
export const callsheetDialect: Dialect = {
  name: 'callsheet',
  prefixes: [PREFIX],
  formatError,
  async register(app, tools) {
    await app.register((scope) => registerBelowPrefix(scope, tools), { prefix: PREFIX });
  },
};

async function registerBelowPrefix(scope: FastifyInstance, tools: DialectTools): Promise<void> {
  answerErrors(scope, { formatError, pathUnknown });
  await scope.register(async (authenticated) => {
    requireApiKey(authenticated, tools);
    await addRoutes(authenticated, tools, ROUTES);
  });
  await scope.register(
    async (operator) => {
      requireAdminKey(operator, tools);
      await addRoutes(operator, tools, ADMIN_ROUTES);
    },
    { prefix: '/admin' },
  );
}
