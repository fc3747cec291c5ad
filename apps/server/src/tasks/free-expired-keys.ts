import type { PoolClient } from 'pg';
import type { NewTask } from './new-task.ts';

/** How long a key stands for its request. */
const KEY_MILLISECONDS = 24 * 3600 * 1000;

/**
 * Takes the keys of new tasks away from tasks that are a day older, within the transaction that is about
 * to use them. Nothing else forgets a key: until it is used again, its task can still be found by it.
 */
export async function freeExpiredKeys(
  client: PoolClient,
  tasks: readonly NewTask[],
): Promise<void> {
  const keyed = tasks.filter(({ idempotency }) => idempotency !== null);
  if (keyed.length === 0) return;
  await client.query({
    name: 'free-expired-keys',
    text: FREE,
    values: [
      keyed.map(({ accountId }) => accountId),
      keyed.map(({ idempotency }) => idempotency!.key),
      keyed.map(({ createdAt }) => new Date(createdAt.getTime() - KEY_MILLISECONDS)),
    ],
  });
}

/** Locked in one order, so that two servers do not wait for one another. */
const FREE = `
  with expired as (
    select tasks.id
    from unnest($1::uuid[], $2::text[], $3::timestamptz[]) as wanted (account_id, key, expires)
    join tasks on tasks.account_id = wanted.account_id and tasks.idempotency_key = wanted.key
    where tasks.created_at <= wanted.expires
    order by tasks.account_id, tasks.idempotency_key
    for update of tasks
  )
  update tasks set idempotency_key = null, idempotency_hash = null
  from expired where tasks.id = expired.id`;
