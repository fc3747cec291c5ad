import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { DialectTools, TaskPage } from '../../dialect-tools.ts';
import { addRoute } from '../add-route.ts';
import { formatList } from '../format-list.ts';
import { parseListQuery } from '../parse-list-query.ts';
import { callerOf } from '../require-api-key.ts';

/** `GET /tasks` (contract.md §4.3). */
export function addListTasks(app: FastifyInstance, tools: DialectTools): void {
  addRoute(app, {
    path: '/tasks',
    methods: ['GET'],
    handle: (request) => listTasks(request, tools),
  });
}

async function listTasks(request: FastifyRequest, tools: DialectTools): Promise<object> {
  const { filter, matchesNothing } = parseListQuery(request.query, tools.clock.now());
  const none: TaskPage = { total: 0, tasks: [] };
  const page = matchesNothing ? none : await tools.listTasks(callerOf(request), filter);
  return formatList(page, filter, request.id);
}
