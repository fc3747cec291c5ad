import type { Kysely, Transaction } from 'kysely';
import type { Schema } from './schema.ts';

/** What a repository's function takes: the database, or the transaction its caller opened. */
export type Db = Kysely<Schema>;

export type Tx = Transaction<Schema>;

const ATTEMPTS = 3;
const SERIALIZATION_FAILURE = '40001';
const DEADLOCK = '40P01';

/**
 * Commits when `work` resolves, rolls back when it rejects. When PostgreSQL chose this transaction to
 * break a deadlock, the work is done again: it must have no effect outside of the transaction.
 */
export async function inTransaction<T>(database: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await database.transaction().execute(work);
    } catch (error) {
      const { code } = error as { code?: string };
      const isTransient = code === SERIALIZATION_FAILURE || code === DEADLOCK;
      if (!isTransient || attempt === ATTEMPTS) throw error;
    }
  }
}
