import { hashUrl, isRemote } from './hash-url.ts';
import type { MediaTools } from './media-tools.ts';
import type { SeenMedia } from './seen-media.ts';

/** A URL may lead to other bytes tomorrow; only a preflight believes what it led to today. */
export const REMEMBERED_MILLISECONDS = 24 * 3_600_000;

/** What the account's URLs led to when they were last fetched, within a day, by URL. Another account's are not told. */
export async function recallUrls(
  { database, clock }: Pick<MediaTools, 'database' | 'clock'>,
  accountId: string,
  urls: readonly string[],
): Promise<Map<string, SeenMedia>> {
  const byHash = new Map(urls.filter(isRemote).map((url) => [hashUrl(url).toString('hex'), url]));
  if (byHash.size === 0) return new Map();
  const rows = await database
    .selectFrom('media_urls')
    .selectAll()
    .where('account_id', '=', accountId)
    .where(
      'url_hash',
      'in',
      [...byHash.keys()].map((hash) => Buffer.from(hash, 'hex')),
    )
    .where('seen_at', '>', new Date(clock.now().getTime() - REMEMBERED_MILLISECONDS))
    .execute();
  return new Map(
    rows.map((row) => [
      byHash.get(row.url_hash.toString('hex'))!,
      { sha256: row.sha256, sizeBytes: row.size_bytes, facts: row.facts },
    ]),
  );
}
