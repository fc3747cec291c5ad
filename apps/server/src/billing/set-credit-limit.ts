import { CallsheetError } from '@callsheet/contract';
import type { Db } from '../database/transaction.ts';

export type CreditLimit = {
  accountId: string;
  /** How far the balance may go below zero; `null`: without limit, as for the owner of the server. */
  limitMicros: number | null;
};

/** @throws CallsheetError `billing.amount_invalid` when the account owes more than that already */
export async function setCreditLimit(
  database: Db,
  { accountId, limitMicros }: CreditLimit,
): Promise<void> {
  try {
    await database
      .updateTable('account_balances')
      .set({ credit_limit_micros: limitMicros })
      .where('account_id', '=', accountId)
      .where('currency', '=', 'CNY')
      .execute();
  } catch (error) {
    if (!/^23514$/.test(String((error as { code?: unknown }).code))) throw error;
    throw new CallsheetError({
      code: 'billing.amount_invalid',
      message: `The credit limit must be 0 or more, and not under what the account owes already. It stays as it was; top the account up first.`,
      details: [{ path: 'limitMicros', rule: 'minimum', received: limitMicros }],
    });
  }
}
