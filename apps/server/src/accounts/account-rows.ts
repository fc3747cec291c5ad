import type { Selectable } from 'kysely';
import type { AccountTable, ApiKeyTable } from '../database/schema.ts';
import type { Account, ApiKey } from '../domain/account.ts';

/** Everything of a key but its hash, which nobody needs to see. */
export const KEY_COLUMNS = [
  'id',
  'account_id',
  'name',
  'created_at',
  'revoked_at',
  'last_used_at',
  'budget_micros',
  'engine',
] as const satisfies readonly (keyof ApiKeyTable)[];

export function toAccount(row: Selectable<AccountTable>): Account {
  return {
    id: row.id,
    name: row.name,
    createdAt: row.created_at,
    disabledAt: row.disabled_at,
    freeSeconds: row.free_seconds,
    freeUntil: row.free_until,
    freeOnly: row.free_only,
  };
}

export function toApiKey(row: Pick<Selectable<ApiKeyTable>, (typeof KEY_COLUMNS)[number]>): ApiKey {
  return {
    id: row.id,
    accountId: row.account_id,
    name: row.name,
    createdAt: row.created_at,
    revokedAt: row.revoked_at,
    lastUsedAt: row.last_used_at,
    budgetMicros: row.budget_micros,
    engine: row.engine,
  };
}
