import type { Kysely } from 'kysely';
import type { Schema } from '../database/schema.ts';
import type { Caller } from '../domain/account.ts';
import type { Task } from '../domain/task.ts';
import { TASK_COLUMNS, toTask } from './task-row.ts';

/**
 * Finds the task that was created with an idempotency key, for a client that did not get its answer
 * (promise P3). `null`: this account has none, so the create may be sent.
 */
export async function findTaskByKey(
  { database }: { database: Kysely<Schema> },
  { accountId }: Pick<Caller, 'accountId'>,
  key: string,
): Promise<Task | null> {
  const row = await database
    .selectFrom('tasks')
    .select(TASK_COLUMNS)
    .where('account_id', '=', accountId)
    .where('idempotency_key', '=', key)
    .executeTakeFirst();
  return row ? toTask(row) : null;
}
