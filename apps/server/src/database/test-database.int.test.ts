import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openTestDatabase } from './test-database.ts';

test('each test database is migrated and its own', async () => {
  const first = await openTestDatabase();
  const second = await openTestDatabase();
  try {
    const account = { id: crypto.randomUUID(), name: 'one', created_at: new Date() };
    await first.database.insertInto('accounts').values(account).execute();
    const [inFirst, inSecond] = await Promise.all(
      [first, second].map(({ database }) => database.selectFrom('accounts').selectAll().execute()),
    );
    expect(inFirst).toEqual([expect.objectContaining(account)]);
    expect(inSecond).toEqual([]);
  } finally {
    await Promise.all([first.close(), second.close()]);
  }
});

test('a bigint comes back as a number', async () => {
  const { database, close } = await openTestDatabase();
  try {
    const { rows } = await sql`select 20971520::bigint as size`.execute(database);
    expect(rows).toEqual([{ size: 20_971_520 }]);
  } finally {
    await close();
  }
});
