import { z } from 'zod';
import type { Account } from '../../../domain/account.ts';
import type { Balance } from '../../../domain/ledger.ts';

export const balanceAnswer = z.object({
  currency: z.string(),
  available_micros: z.int(),
  held_micros: z.int(),
  free_quota: z.object({
    seconds: z.int(),
    used_seconds: z.number(),
    until: z.iso.datetime().nullable(),
    only: z.boolean(),
  }),
});

export function formatBalance(account: Account, balance: Balance): z.infer<typeof balanceAnswer> {
  return {
    currency: balance.currency,
    available_micros: balance.availableMicros,
    held_micros: balance.heldMicros,
    free_quota: {
      seconds: account.freeSeconds,
      used_seconds: balance.freeSecondsUsed,
      until: account.freeUntil?.toISOString() ?? null,
      only: account.freeOnly,
    },
  };
}
