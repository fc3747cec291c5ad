import type { Caller } from '../domain/account.ts';
import type { Task } from '../domain/task.ts';
import { isUuid } from './is-uuid.ts';
import { TASK_COLUMNS, toTask, type TaskRow } from './task-row.ts';
import type { TaskTools } from './task-tools.ts';

/** Named, so that PostgreSQL plans it once a connection: this is what clients poll. */
const GET = {
  name: 'get-task',
  text: `select ${TASK_COLUMNS.join(', ')} from tasks where id = $1 and account_id = $2`,
};

/** `null`: no such task in this account; another account's looks the same (promise P25). */
export async function getTask(tools: TaskTools, caller: Caller, id: string): Promise<Task | null> {
  if (!isUuid(id)) return null;
  const { rows } = await tools.pool.query<TaskRow>({ ...GET, values: [id, caller.accountId] });
  return rows[0] ? toTask(rows[0]) : null;
}
