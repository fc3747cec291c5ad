import type { Pool } from 'pg';
import type { Caller } from '../domain/account.ts';
import type { Task } from '../domain/task.ts';
import { groupCalls } from '../lib/group-calls.ts';
import { isUuid } from '../lib/is-uuid.ts';
import { TASK_COLUMNS, toTask, type TaskRow } from './task-row.ts';
import type { TaskTools } from './task-tools.ts';

/** `null`: no such task in this account; another account's looks the same (promise P25). */
export async function getTask(tools: TaskTools, caller: Caller, id: string): Promise<Task | null> {
  const task = await tools.readTask(id);
  return task?.accountId === caller.accountId ? task : null;
}

/** Named, so that PostgreSQL plans it once a connection: this is what clients poll. */
const READ = {
  name: 'read-tasks',
  text: `select ${TASK_COLUMNS.join(', ')} from tasks where id = any($1)`,
};

/**
 * Reads tasks by whatever id a client sent, many in one query when they are asked for together:
 * 10,000 polls a second do not each get their own round trip.
 */
export function taskReader(pool: Pool): (id: string) => Promise<Task | null> {
  const read = groupCalls<string, Task | null>({
    call: async (ids) => {
      const { rows } = await pool.query<TaskRow>({ ...READ, values: [ids] });
      const byId = new Map(rows.map((row) => [row.id, toTask(row)]));
      return ids.map((id) => byId.get(id) ?? null);
    },
    isItemFault: () => false,
  });
  return async (id) => (isUuid(id) ? read(id.toLowerCase()) : null);
}
