import type { Account, ApiKey } from '../domain/account.ts';
import type { Grant, LedgerEntry } from '../domain/ledger.ts';

/** What the operator may do, behind the admin key. An account is named by its id or its name. */
export type AdminTools = {
  /** @throws CallsheetError `auth.admin_key_invalid`; an API key is never right. */
  checkKey(key: string | null): void;
  /** @throws CallsheetError `account.name_taken` */
  createAccount(
    account: Pick<Account, 'name' | 'freeSeconds' | 'freeUntil' | 'freeOnly'>,
  ): Promise<Account>;
  /** @throws CallsheetError `account.not_found`, as every verb that names one. */
  findAccount(account: string): Promise<Account>;
  listAccounts(): Promise<Account[]>;
  disableAccount(change: { account: string; isDisabled: boolean }): Promise<Account>;
  /** How far the balance may go below zero; `null`: without limit. @throws CallsheetError `billing.amount_invalid` */
  setCreditLimit(limit: { accountId: string; limitMicros: number | null }): Promise<void>;
  /** `secret` is shown now or never. @throws CallsheetError `engine.unknown` */
  createKey(
    key: Pick<ApiKey, 'name' | 'budgetMicros' | 'engine'> & { account: string },
  ): Promise<{ key: ApiKey; secret: string }>;
  listKeys(filter: { account?: string }): Promise<ApiKey[]>;
  /** @throws CallsheetError `key.not_found` */
  revokeKey(key: { id: string }): Promise<ApiKey>;
  /** @throws CallsheetError `billing.amount_invalid`, `billing.reference_conflict` or `billing.insufficient_funds` */
  grant(accountId: string, grant: Grant): Promise<LedgerEntry>;
};
