import type { Account } from '../domain/account.ts';
import { toAccount } from './account-rows.ts';
import type { AccountTools } from './account-tools.ts';
import { findAccount } from './find-account.ts';

/**
 * Shuts an account's keys out, or lets them in again. Its tasks, videos and money stay as they are.
 * @throws CallsheetError `account.not_found`
 */
export async function disableAccount(
  tools: AccountTools,
  { account, isDisabled }: { account: string; isDisabled: boolean },
): Promise<Account> {
  const { id, disabledAt } = await findAccount(tools, account);
  const row = await tools.database
    .updateTable('accounts')
    .set({ disabled_at: isDisabled ? (disabledAt ?? tools.clock.now()) : null })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return toAccount(row);
}
