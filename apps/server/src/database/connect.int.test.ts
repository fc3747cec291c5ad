import { expect, test } from 'vitest';
import { openTestDatabase } from './test-database.ts';

test('a connection that breaks in the middle of a transaction fails the next query, not the process', async () => {
  const { pool, close } = await openTestDatabase();
  const client = await pool.connect();
  await client.query('begin');
  const { rows } = await client.query('select pg_backend_pid() as pid');
  const broken = new Promise<void>((resolve) => client.once('end', resolve));
  await pool.query('select pg_terminate_backend($1)', [rows[0].pid]);
  await broken;
  await expect(client.query('commit')).rejects.toThrow();
  client.release(true);
  expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  await close();
});
