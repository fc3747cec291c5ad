import type { Pool } from 'pg';

/** Runs `work` in one process at a time, among all that use this database. The lock ends with its connection. */
export async function withDatabaseLock<T>(
  pool: Pool,
  name: string,
  work: () => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [name]);
    return await work();
  } finally {
    // Destroyed, not returned: that ends the lock whatever state the session is in.
    client.release(true);
  }
}
