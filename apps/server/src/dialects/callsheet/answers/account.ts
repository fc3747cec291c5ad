import { z } from 'zod';
import type { Account } from '../../../domain/account.ts';

export const accountAnswer = z.object({
  id: z.guid(),
  name: z.string(),
  created_at: z.iso.datetime(),
  disabled_at: z.iso.datetime().nullable(),
  free_seconds: z.int(),
  free_until: z.iso.datetime().nullable(),
  free_only: z.boolean(),
});

export function formatAccount(account: Account): z.infer<typeof accountAnswer> {
  return {
    id: account.id,
    name: account.name,
    created_at: account.createdAt.toISOString(),
    disabled_at: account.disabledAt?.toISOString() ?? null,
    free_seconds: account.freeSeconds,
    free_until: account.freeUntil?.toISOString() ?? null,
    free_only: account.freeOnly,
  };
}
