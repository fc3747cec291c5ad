import { Kysely, PostgresDialect } from 'kysely';
import { Pool, types } from 'pg';
import type { Schema } from './schema.ts';

export type Connection = { database: Kysely<Schema>; pool: Pool };

const INT8 = types.builtins.INT8;

/** Opens nothing yet: the pool connects with the first query. `onError` hears of idle connections that broke. */
export function connect(
  url: string,
  { maxConnections, onError }: { maxConnections: number; onError: (error: Error) => void },
): Connection {
  const pool = new Pool({
    connectionString: url,
    max: maxConnections,
    application_name: 'callsheet',
    connectionTimeoutMillis: 10_000,
    // A process that is stopped in the middle of a transaction (SIGSTOP, a frozen machine) must not
    // hold its rows' locks: a worker that takes over a task would wait for it (promise P28).
    idle_in_transaction_session_timeout: 10_000,
    // Statements that do not wait for one another's rows share a round trip (`insert-tasks`).
    pipeline: true,
    types: { getTypeParser },
  });
  // The embedded server may be stopped before the last goodbye has arrived.
  pool.on('error', (error) => {
    if (!pool.ending) onError(error);
  });
  // The pool hears only idle connections. One that breaks while it is in use would end the process as
  // an unhandled event, although its user's query, or the next one, fails with the same error.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return { pool, database: new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) }) };
}

/** Sizes and counts stay far below 2^53, so `bigint` becomes a number; the driver's default is a string. */
const getTypeParser: typeof types.getTypeParser = (oid: number, format?: 'text' | 'binary') =>
  oid === INT8 ? Number : types.getTypeParser(oid, format as 'text');
