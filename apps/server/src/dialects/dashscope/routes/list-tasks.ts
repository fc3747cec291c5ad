import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { DialectTools } from '../../dialect-tools.ts';
import { addRoute } from '../../add-route.ts';
import { formatList } from '../format-list.ts';
import { parseListQuery } from '../parse-list-query.ts';
import { callerOf } from '../../require-api-key.ts';

/** `GET /tasks` (contract.md §4.3). */
export function addListTasks(app: FastifyInstance, tools: DialectTools): void {
  addRoute(app, {
    path: '/tasks',
    methods: ['GET'],
    handle: (request) => listTasks(request, tools),
  });
}

async function listTasks(request: FastifyRequest, tools: DialectTools): Promise<object> {
  const filter = parseListQuery(request.query, tools.clock.now());
  const page = await tools.listTasks(callerOf(request), filter);
  return formatList(page, filter, request.id);
}
