import type { Account } from '../domain/account.ts';
import { toAccount } from './account-rows.ts';
import type { AccountTools } from './account-tools.ts';

/** Every account, the oldest first. */
export async function listAccounts({ database }: AccountTools): Promise<Account[]> {
  const rows = await database
    .selectFrom('accounts')
    .selectAll()
    .orderBy('created_at')
    .orderBy('name')
    .execute();
  return rows.map(toAccount);
}
