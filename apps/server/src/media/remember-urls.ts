import { sql } from 'kysely';
import { hashUrl, isRemote } from './hash-url.ts';
import type { MediaTools } from './media-tools.ts';
import { REMEMBERED_MILLISECONDS } from './recall-urls.ts';
import type { SeenMedia } from './seen-media.ts';

type Rows = Pick<MediaTools, 'database' | 'clock'>;

/** Notes what an account's URLs led to, for `recallUrls`, and forgets what nobody may be told any more. */
export async function rememberUrls(
  { database, clock }: Rows,
  accountId: string,
  seen: ReadonlyMap<string, SeenMedia>,
): Promise<void> {
  const now = clock.now();
  const rows = [...seen]
    .filter(([url]) => isRemote(url))
    .map(([url, { sha256, sizeBytes, facts }]) => ({
      account_id: accountId,
      url_hash: hashUrl(url),
      sha256,
      size_bytes: sizeBytes,
      facts: JSON.stringify(facts),
      seen_at: now,
    }));
  if (rows.length === 0) return;
  await database
    .insertInto('media_urls')
    // In one order, so that two tasks with the same cast do not wait for one another.
    .values(rows.toSorted((a, b) => a.url_hash.compare(b.url_hash)))
    .onConflict((conflict) =>
      conflict.columns(['account_id', 'url_hash']).doUpdateSet((eb) => ({
        sha256: eb.ref('excluded.sha256'),
        size_bytes: eb.ref('excluded.size_bytes'),
        facts: eb.ref('excluded.facts'),
        seen_at: eb.ref('excluded.seen_at'),
      })),
    )
    .execute();
  await forget({ database }, new Date(now.getTime() - REMEMBERED_MILLISECONDS));
}

async function forget({ database }: Pick<Rows, 'database'>, before: Date): Promise<void> {
  await sql`delete from media_urls where ctid in (
    select ctid from media_urls where seen_at < ${before} for update skip locked
  )`.execute(database);
}
