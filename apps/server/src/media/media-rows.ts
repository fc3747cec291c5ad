import { sql } from 'kysely';
import type { Media } from '../domain/media.ts';
import type { MediaTools } from './media-tools.ts';

type Rows = Pick<MediaTools, 'database' | 'clock'>;

/** The media that are known already, by hash: their bytes need no second inspection. */
export async function findMedia(
  { database }: Rows,
  hashes: readonly string[],
): Promise<Map<string, Media>> {
  if (hashes.length === 0) return new Map();
  const rows = await database
    .selectFrom('media')
    .selectAll()
    .where('sha256', 'in', [...hashes])
    .execute();
  return new Map(
    rows.map((row) => [
      row.sha256,
      {
        sha256: row.sha256,
        storageKey: row.storage_key,
        sizeBytes: row.size_bytes,
        facts: row.facts,
      },
    ]),
  );
}

/**
 * Notes that a task uses the media. Its row may be there already, also of another task that brought the
 * same bytes in the meantime; that it is used is then written down once an hour at most.
 */
export async function insertMedia({ database, clock }: Rows, media: Media): Promise<void> {
  await database
    .insertInto('media')
    .values({
      sha256: media.sha256,
      storage_key: media.storageKey,
      size_bytes: media.sizeBytes,
      facts: JSON.stringify(media.facts),
      created_at: clock.now(),
      used_at: clock.now(),
    })
    .onConflict((conflict) =>
      conflict
        .column('sha256')
        .doUpdateSet({ used_at: sql`excluded.used_at` })
        .where(sql<boolean>`media.used_at < excluded.used_at - interval '1 hour'`),
    )
    .execute();
}
