import { z } from 'zod';
import type { ApiKey } from '../../../domain/account.ts';

export const apiKeyAnswer = z.object({
  id: z.guid(),
  account_id: z.guid(),
  name: z.string(),
  created_at: z.iso.datetime(),
  revoked_at: z.iso.datetime().nullable(),
  last_used_at: z.iso.datetime().nullable(),
  budget_micros: z.int().nullable(),
  engine: z.string().nullable(),
});

export function formatApiKey(key: ApiKey): z.infer<typeof apiKeyAnswer> {
  return {
    id: key.id,
    account_id: key.accountId,
    name: key.name,
    created_at: key.createdAt.toISOString(),
    revoked_at: key.revokedAt?.toISOString() ?? null,
    last_used_at: key.lastUsedAt?.toISOString() ?? null,
    budget_micros: key.budgetMicros,
    engine: key.engine,
  };
}
