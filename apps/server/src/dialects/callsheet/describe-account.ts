import { z } from 'zod';
import type { DialectTools } from '../dialect-tools.ts';
import { accountAnswer, formatAccount } from './answers/account.ts';
import { balanceAnswer, formatBalance } from './answers/balance.ts';

export const describeAccountAnswer = z.object({
  account: accountAnswer,
  balance: balanceAnswer,
  request_id: z.guid(),
});

/** One account and what it may spend, for its own key and for the operator. */
export async function describeAccount(
  { getAccount, readBalance }: DialectTools,
  { accountId, requestId }: { accountId: string; requestId: string },
): Promise<z.infer<typeof describeAccountAnswer>> {
  const [account, balance] = await Promise.all([getAccount(accountId), readBalance(accountId)]);
  return {
    account: formatAccount(account),
    balance: formatBalance(account, balance),
    request_id: requestId,
  };
}
