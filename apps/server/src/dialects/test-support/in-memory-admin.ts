import { randomUUID } from 'node:crypto';
import { CallsheetError } from '@callsheet/contract';
import type { Account, ApiKey } from '../../domain/account.ts';
import type { AdminTools } from '../admin-tools.ts';
import type { DialectTools } from '../dialect-tools.ts';

export type InMemoryAdmin = Omit<AdminTools, 'grant' | 'setCreditLimit'>;

/** Accounts and keys in two lists; `adminKey` alone opens it. */
export function createInMemoryAdmin(
  { clock, adminKey }: { clock: DialectTools['clock']; adminKey: string },
  accounts: Account[],
): InMemoryAdmin {
  const keys: ApiKey[] = [];
  const find = (idOrName: string): Account => {
    const account = accounts.find(({ id, name }) => id === idOrName || name === idOrName);
    if (account) return account;
    throw new CallsheetError({ code: 'account.not_found', message: 'There is no such account.' });
  };
  return {
    checkKey(key) {
      if (key === adminKey) return;
      throw new CallsheetError({ code: 'auth.admin_key_invalid', message: 'No admin key.' });
    },
    async createAccount(values) {
      if (accounts.some(({ name }) => name === values.name)) {
        throw new CallsheetError({ code: 'account.name_taken', message: 'The name is taken.' });
      }
      const account = { id: randomUUID(), createdAt: clock.now(), disabledAt: null, ...values };
      accounts.push(account);
      return account;
    },
    findAccount: async (idOrName) => find(idOrName),
    listAccounts: async () => accounts,
    disableAccount: async ({ account, isDisabled }) =>
      Object.assign(find(account), { disabledAt: isDisabled ? clock.now() : null }),
    async createKey({ account, ...values }) {
      const key = {
        ...values,
        id: randomUUID(),
        accountId: find(account).id,
        createdAt: clock.now(),
        revokedAt: null,
        lastUsedAt: null,
      };
      keys.push(key);
      return { key, secret: 'sk-made-in-memory' };
    },
    listKeys: async ({ account }) =>
      account === undefined ? keys : keys.filter(({ accountId }) => accountId === find(account).id),
    async revokeKey({ id }) {
      const key = keys.find((candidate) => candidate.id === id);
      if (key) return Object.assign(key, { revokedAt: clock.now() });
      throw new CallsheetError({ code: 'key.not_found', message: 'There is no such key.' });
    },
  };
}
