import { sql } from 'kysely';
import { analysisFolder } from '../domain/analysis-key.ts';
import type { Tx } from '../database/transaction.ts';
import type { Store } from '../storage/store.ts';
import { STORED_MEDIA } from './stored-media.ts';

/**
 * Deletes the files of keys that became garbage before `before`, and all below those that end with a slash,
 * unless something uses them all the same: the same content may have come again. The rows stay locked until the files are gone, so that whoever
 * stores the same content meanwhile waits, and then stores it anew (`keep-from-garbage.ts`). A crash
 * leaves the rows, and deleting a file that is gone does no harm.
 * @returns how many rows it has dealt with
 */
export async function collectGarbage(
  transaction: Tx,
  store: Pick<Store, 'delete' | 'deleteFolder'>,
  { before, limit }: { before: Date; limit: number },
): Promise<number> {
  const { rows } = await sql<{ storage_key: string; is_used: boolean }>`
    with old as (
      select storage_key from garbage where since <= ${before}
      order by since limit ${limit} for update skip locked
    ),
    of_open_tasks as (
      select media.storage_key from tasks, ${STORED_MEDIA(sql.ref('tasks.request'))} media
      where tasks.status in ('queued', 'running')
    )
    select storage_key,
      exists (select from media where media.storage_key = old.storage_key)
      or exists (select from uploads where uploads.storage_key = old.storage_key)
      or exists (select from of_open_tasks where of_open_tasks.storage_key = old.storage_key)
        as is_used
    from old
  `.execute(transaction);
  for (const { storage_key, is_used } of rows) if (!is_used) await remove(store, storage_key);
  const keys = rows.map(({ storage_key }) => storage_key);
  await sql`delete from garbage where storage_key = any(${keys}::text[])`.execute(transaction);
  return rows.length;
}

async function remove(store: Pick<Store, 'delete' | 'deleteFolder'>, key: string): Promise<void> {
  if (key.endsWith('/')) return store.deleteFolder(key.slice(0, -1));
  // What was found in a media goes first: a crash in between leaves the row, and so another try.
  const sha256 = MEDIA_KEY.exec(key)?.[1];
  if (sha256 !== undefined) await store.deleteFolder(analysisFolder(sha256));
  await store.delete(key);
}

/** `media/blob-key.ts` */
const MEDIA_KEY = /^blobs\/..\/([^/]+)$/;
