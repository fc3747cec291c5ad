import type { Selectable } from 'kysely';
import type { TaskTable } from '../database/schema.ts';
import type { Task } from '../domain/task.ts';

export type TaskRow = Selectable<TaskTable>;

/** The columns that a `Task` is made of. */
export const TASK_COLUMNS = [
  'id',
  'account_id',
  'api_key_id',
  'dialect',
  'engine',
  'model',
  'request',
  'request_id',
  'status',
  'progress',
  'created_at',
  'started_at',
  'ended_at',
  'failure',
  'result',
  'price_micros',
] as const;

export function toTask(row: Pick<TaskRow, (typeof TASK_COLUMNS)[number]>): Task {
  return {
    id: row.id,
    accountId: row.account_id,
    apiKeyId: row.api_key_id,
    dialect: row.dialect,
    engine: row.engine,
    model: row.model,
    request: row.request,
    requestId: row.request_id,
    status: row.status,
    progress: row.progress,
    createdAt: row.created_at,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    failure: row.failure,
    result: row.result,
    price: row.price_micros === null ? null : { currency: 'CNY', amountMicros: row.price_micros },
  };
}
