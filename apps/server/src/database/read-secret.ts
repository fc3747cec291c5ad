import { randomBytes } from 'node:crypto';
import type { Db } from './transaction.ts';

const SECRET_BYTES = 32;

/** A key that every process of this installation shares; made by whoever asks first. */
export async function readSecret(database: Db, name: string): Promise<Buffer> {
  await database
    .insertInto('secrets')
    .values({ name, value: randomBytes(SECRET_BYTES) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { value } = await database
    .selectFrom('secrets')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirstOrThrow();
  return value;
}
