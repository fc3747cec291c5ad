import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Client } from 'pg';
import { inject } from 'vitest';
import { connect, type Connection } from './connect.ts';
import { startEmbeddedPostgres } from './embedded/start-embedded-postgres.ts';
import { migrate } from './migrate.ts';

export type TestDatabase = Connection & { url: string; close(): Promise<void> };

declare module 'vitest' {
  // eslint-disable-next-line typescript/consistent-type-definitions -- vitest is extended by merging.
  interface ProvidedContext {
    /** Made and removed by `test-database.global.ts`. */
    testClusterFolder: string;
  }
}

/**
 * A fresh, migrated database of one's own. One PostgreSQL serves the whole test run: the first test
 * file that asks starts it, the others find it running, and the global set-up stops it at the end.
 * A run without database tests starts none.
 */
export async function openTestDatabase(): Promise<TestDatabase> {
  const server = await startEmbeddedPostgres({
    dataFolder: join(inject('testClusterFolder')),
    lock: 'shared',
    log: () => undefined,
    // The one place where safety is traded: nothing here outlives the run.
    settings: ['fsync=off', 'full_page_writes=off', 'max_connections=200'],
  });
  const name = `test_${randomBytes(8).toString('hex')}`;
  await query(server.url, `create database ${name} strategy file_copy`);
  const url = Object.assign(new URL(server.url), { pathname: `/${name}` }).href;
  const connection = connect(url, { maxConnections: 10, onError: () => undefined });
  await migrate(connection.database);
  return {
    ...connection,
    url,
    close: async () => {
      await connection.database.destroy();
      await query(server.url, `drop database ${name} with (force)`);
      await server.release();
    },
  };
}

async function query(url: string, text: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(text).finally(() => client.end());
}
