import { randomUUID } from 'node:crypto';
import { CallsheetError } from '@callsheet/contract';
import type { Account } from '../domain/account.ts';
import { toAccount } from './account-rows.ts';
import type { AccountTools } from './account-tools.ts';

export type NewAccount = Pick<Account, 'name' | 'freeSeconds' | 'freeUntil' | 'freeOnly'>;

/** @throws CallsheetError `account.name_taken` */
export async function createAccount(
  { database, clock }: AccountTools,
  { name, freeSeconds, freeUntil, freeOnly }: NewAccount,
): Promise<Account> {
  const row = await database
    .insertInto('accounts')
    .values({
      id: randomUUID(),
      name,
      created_at: clock.now(),
      free_seconds: freeSeconds,
      free_until: freeUntil,
      free_only: freeOnly,
    })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .returningAll()
    .executeTakeFirst();
  if (row) return toAccount(row);
  throw new CallsheetError({
    code: 'account.name_taken',
    message: `There is an account with the name "${name}" already. Choose another name.`,
    details: [{ path: 'name', rule: 'unique', received: name }],
  });
}
