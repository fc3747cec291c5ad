import type { ClientBase } from 'pg';
import type { Task } from '../domain/task.ts';
import type { NewTask } from './new-task.ts';
import { TASK_COLUMNS, toTask, type TaskRow } from './task-row.ts';

/** The tasks that have the keys of new ones, by `keyOf`. */
export type KeyHolders = Map<string, { task: Task; hash: Buffer }>;

export async function readKeyHolders(
  client: Pick<ClientBase, 'query'>,
  tasks: readonly NewTask[],
): Promise<KeyHolders> {
  const keyed = tasks.filter(({ idempotency }) => idempotency !== null);
  if (keyed.length === 0) return new Map();
  const { rows } = await client.query<HolderRow>({
    name: 'read-key-holders',
    text: READ,
    values: [
      keyed.map(({ accountId }) => accountId),
      keyed.map(({ idempotency }) => idempotency!.key),
    ],
  });
  return new Map(
    rows.map((row) => [
      nameOf(row.account_id, row.idempotency_key),
      { task: toTask(row), hash: row.idempotency_hash },
    ]),
  );
}

/** What two creates share when they have one key; without a key, nothing with any other. */
export function keyOf({ id, accountId, idempotency }: NewTask): string {
  return idempotency === null ? id : nameOf(accountId, idempotency.key);
}

type HolderRow = TaskRow & { idempotency_key: string; idempotency_hash: Buffer };

const READ = `
  select ${TASK_COLUMNS.join(', ')}, idempotency_key, idempotency_hash from tasks
  where (account_id, idempotency_key) in (select * from unnest($1::uuid[], $2::text[]))`;

function nameOf(accountId: string, key: string): string {
  return `${accountId} ${key}`;
}
