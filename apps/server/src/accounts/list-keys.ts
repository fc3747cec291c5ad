import type { ApiKey } from '../domain/account.ts';
import { KEY_COLUMNS, toApiKey } from './account-rows.ts';
import type { AccountTools } from './account-tools.ts';
import { findAccount } from './find-account.ts';

/**
 * The keys of one account, or of all, revoked ones too, the oldest first.
 * @throws CallsheetError `account.not_found`
 */
export async function listKeys(
  tools: AccountTools,
  { account }: { account?: string },
): Promise<ApiKey[]> {
  const accountId = account === undefined ? null : (await findAccount(tools, account)).id;
  const rows = await tools.database
    .selectFrom('api_keys')
    .select(KEY_COLUMNS)
    .$if(accountId !== null, (query) => query.where('account_id', '=', accountId!))
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map(toApiKey);
}
