import type { TaskFilter, TaskPage } from '../domain/task-filter.ts';
import { sql } from 'kysely';
import type { Caller } from '../domain/account.ts';
import type { TaskStatus } from '../domain/task.ts';
import { TASK_COLUMNS, toTask } from './task-row.ts';
import { isUuid } from '../lib/is-uuid.ts';
import type { TaskTools } from './task-tools.ts';

/** One account's tasks, newest first, with how many there are on all pages. */
export async function listTasks(
  tools: TaskTools,
  caller: Caller,
  filter: TaskFilter,
): Promise<TaskPage> {
  if (cannotMatch(filter)) return { total: 0, tasks: [] };
  const matching = matchingTasks(tools, caller, filter);
  const [{ total }, rows] = await Promise.all([
    matching.select(({ fn }) => fn.countAll<string>().as('total')).executeTakeFirstOrThrow(),
    matching
      .select(TASK_COLUMNS)
      .orderBy('created_at', 'desc')
      .orderBy('id')
      .limit(filter.pageSize)
      .offset((filter.page - 1) * filter.pageSize)
      .execute(),
  ]);
  return { total: Number(total), tasks: rows.map(toTask) };
}

/** Text that PostgreSQL would refuse as a UUID or as text is in no row. */
function cannotMatch({ taskId, apiKeyId, model }: TaskFilter): boolean {
  const noUuid = [taskId, apiKeyId].some((id) => id !== undefined && !isUuid(id));
  return noUuid || model?.includes('\0') === true;
}

function matchingTasks({ database }: TaskTools, { accountId }: Caller, filter: TaskFilter) {
  const { taskId, model, statuses, apiKeyId, createdFrom, createdTo } = filter;
  return database
    .selectFrom('tasks')
    .where('account_id', '=', accountId)
    .where('created_at', '>=', createdFrom)
    .where('created_at', '<=', createdTo)
    .$if(taskId !== undefined, (query) => query.where('id', '=', taskId!))
    .$if(model !== undefined, (query) => query.where('model', '=', model!))
    .$if(statuses !== undefined, (query) =>
      query.where('status', '=', sql<TaskStatus>`any(${statuses})`),
    )
    .$if(apiKeyId !== undefined, (query) => query.where('api_key_id', '=', apiKeyId!));
}
