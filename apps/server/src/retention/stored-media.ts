import { sql, type RawBuilder } from 'kysely';

/**
 * The store's keys of the media that a request brought inline, as rows of `storage_key`. The request
 * names them `stored:<sha256>` (`media/store-inline-media.ts`), the store `blobs/<2 digits>/<sha256>`
 * (`media/blob-key.ts`).
 */
export const STORED_MEDIA = (request: RawBuilder<unknown>): RawBuilder<{ storage_key: string }> =>
  sql`lateral (
    select 'blobs/' || substr(hash, 1, 2) || '/' || hash as storage_key
    from jsonb_array_elements(${request} -> 'media') as item,
      lateral (values (item ->> 'url'), (item ->> 'voiceUrl')) as source (url),
      lateral (select substr(url, 8) as hash where url like 'stored:%') as stored
  )`;
