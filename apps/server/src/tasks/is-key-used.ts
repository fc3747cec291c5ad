import type { Pool } from 'pg';

/** Whether the account has a task that was created with this idempotency key. */
export async function isKeyUsed(pool: Pool, accountId: string, key: string): Promise<boolean> {
  const { rowCount } = await pool.query(
    'select from tasks where account_id = $1 and idempotency_key = $2',
    [accountId, key],
  );
  return rowCount === 1;
}
