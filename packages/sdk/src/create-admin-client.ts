import type { Account, AccountBalance, ApiKey, LedgerEntry, LedgerPage, Usage } from './answers.ts';
import { createTransport, type TransportOptions } from './create-transport.ts';
import type { LedgerFilter, NewAccount, NewGrant, NewKey, UsageFilter } from './requests.ts';

/** What the admin key opens. An account is named by its id or its name. Every call throws ApiError or UnreachableError. */
export type AdminClient = {
  createAccount(account: NewAccount): Promise<Account>;
  listAccounts(): Promise<Account[]>;
  readAccount(account: string): Promise<AccountBalance>;
  disableAccount(account: string): Promise<Account>;
  enableAccount(account: string): Promise<Account>;
  /** How far the balance may go below zero; `null`: without limit. */
  setCreditLimit(account: string, limitMicros: number | null): Promise<AccountBalance>;
  ledger(account: string, filter?: LedgerFilter): Promise<LedgerPage>;
  ledgerCsv(account: string, filter?: LedgerFilter): Promise<string>;
  usage(account: string, filter?: UsageFilter): Promise<Usage>;
  usageCsv(account: string, filter?: UsageFilter): Promise<string>;
  /** `secret` is what the key's owner sends; it is never shown again. */
  createKey(key: NewKey): Promise<{ key: ApiKey; secret: string }>;
  listKeys(filter?: { account?: string }): Promise<ApiKey[]>;
  revokeKey(id: string): Promise<ApiKey>;
  createGrant(grant: NewGrant): Promise<LedgerEntry>;
};

/** A client for whoever runs the server. It works in browsers and in Node. */
export function createAdminClient({
  adminKey,
  ...place
}: Omit<TransportOptions, 'key'> & { adminKey: string }): AdminClient {
  const { json, csv } = createTransport({ ...place, key: adminKey });
  const pathOf = (account: string, rest = '') =>
    `/admin/accounts/${encodeURIComponent(account)}${rest}`;
  const change = async (path: string) =>
    (await json<{ account: Account }>({ path, body: {} })).account;
  return {
    createAccount: async (body) =>
      (await json<{ account: Account }>({ path: '/admin/accounts', body })).account,
    listAccounts: async () =>
      (await json<{ accounts: Account[] }>({ path: '/admin/accounts' })).accounts,
    readAccount: (account) => json({ path: pathOf(account) }),
    disableAccount: (account) => change(pathOf(account, '/disable')),
    enableAccount: (account) => change(pathOf(account, '/enable')),
    setCreditLimit: (account, limitMicros) =>
      json({ path: pathOf(account, '/credit-limit'), body: { credit_limit_micros: limitMicros } }),
    ledger: (account, query = {}) => json({ path: pathOf(account, '/ledger'), query }),
    ledgerCsv: (account, query = {}) => csv({ path: pathOf(account, '/ledger'), query }),
    usage: (account, query = {}) => json({ path: pathOf(account, '/usage'), query }),
    usageCsv: (account, query = {}) => csv({ path: pathOf(account, '/usage'), query }),
    createKey: (body) => json({ path: '/admin/keys', body }),
    listKeys: async (query = {}) =>
      (await json<{ keys: ApiKey[] }>({ path: '/admin/keys', query })).keys,
    revokeKey: async (id) =>
      (
        await json<{ key: ApiKey }>({
          path: `/admin/keys/${encodeURIComponent(id)}/revoke`,
          body: {},
        })
      ).key,
    createGrant: async (body) =>
      (await json<{ entry: LedgerEntry }>({ path: '/admin/grants', body })).entry,
  };
}
