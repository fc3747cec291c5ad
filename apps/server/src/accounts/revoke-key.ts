import { CallsheetError } from '@callsheet/contract';
import { sql } from 'kysely';
import type { ApiKey } from '../domain/account.ts';
import { isUuid } from '../lib/is-uuid.ts';
import { KEY_COLUMNS, toApiKey } from './account-rows.ts';
import type { AccountTools } from './account-tools.ts';

/**
 * Ends a key for good; it may work for two seconds more (`create-authenticate.ts`). Tasks it made go on.
 * Doing it again changes nothing.
 * @throws CallsheetError `key.not_found`
 */
export async function revokeKey(
  { database, clock }: AccountTools,
  { id }: { id: string },
): Promise<ApiKey> {
  const row = isUuid(id)
    ? await database
        .updateTable('api_keys')
        .set({ revoked_at: sql<Date>`coalesce(revoked_at, ${clock.now()})` })
        .where('id', '=', id)
        .returning(KEY_COLUMNS)
        .executeTakeFirst()
    : undefined;
  if (row) return toApiKey(row);
  throw new CallsheetError({
    code: 'key.not_found',
    message:
      'There is no key with this id. The list of keys shows their ids; a key itself is no id.',
    // Who mistakes a key for its id must not find it in an answer or a log.
    details: [{ path: 'id', rule: 'exists' }],
  });
}
