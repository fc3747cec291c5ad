import type { Kysely } from 'kysely';
import type { Schema } from '../database/schema.ts';
import type { Store } from '../storage/store.ts';

/**
 * A store that takes a key off the garbage before it stores it again. Without it a file that is there
 * already, so that nothing is copied, could be deleted right after.
 */
export function keepFromGarbage(store: Store, database: Kysely<Schema>): Store {
  return {
    ...store,
    putFile: async (key, path) => {
      await database.deleteFrom('garbage').where('storage_key', '=', key).execute();
      await store.putFile(key, path);
    },
  };
}
