import { createAdminCheck } from './accounts/create-admin-check.ts';
import type { AccountTools } from './accounts/account-tools.ts';
import { createAccount } from './accounts/create-account.ts';
import { createKey } from './accounts/create-key.ts';
import { disableAccount } from './accounts/disable-account.ts';
import { findAccount } from './accounts/find-account.ts';
import { listAccounts } from './accounts/list-accounts.ts';
import { listKeys } from './accounts/list-keys.ts';
import { revokeKey } from './accounts/revoke-key.ts';
import { grantMoney } from './billing/grant-money.ts';
import { listEntries } from './billing/list-entries.ts';
import { readBalance } from './billing/read-balance.ts';
import { readUsage } from './billing/read-usage.ts';
import { setCreditLimit } from './billing/set-credit-limit.ts';
import type { AdminTools } from './dialects/admin-tools.ts';
import type { DialectTools } from './dialects/dialect-tools.ts';

/** The tools that are about who may do what, and for how much. */
export type AccountVerb = 'getAccount' | 'readBalance' | 'listEntries' | 'readUsage' | 'admin';

export function bindAccounts(
  tools: AccountTools,
  { adminKeyHash }: { adminKeyHash: Buffer },
): Pick<DialectTools, AccountVerb> {
  const { database } = tools;
  return {
    getAccount: (id) => findAccount(tools, id),
    readBalance: (accountId) => readBalance(database, accountId),
    listEntries: (accountId, filter) => listEntries(database, accountId, filter),
    readUsage: (accountId, filter) => readUsage(database, accountId, filter),
    admin: bindAdmin(tools, adminKeyHash),
  };
}

function bindAdmin(tools: AccountTools, adminKeyHash: Buffer): AdminTools {
  const { database, clock } = tools;
  return {
    checkKey: createAdminCheck(adminKeyHash),
    createAccount: (account) => createAccount(tools, account),
    findAccount: (account) => findAccount(tools, account),
    listAccounts: () => listAccounts(tools),
    disableAccount: (change) => disableAccount(tools, change),
    setCreditLimit: (limit) => setCreditLimit(database, limit),
    createKey: (key) => createKey(tools, key),
    listKeys: (filter) => listKeys(tools, filter),
    revokeKey: (key) => revokeKey(tools, key),
    grant: (accountId, grant) => grantMoney(database, { ...grant, accountId, at: clock.now() }),
  };
}
