import { z } from 'zod';
import type { DialectTools } from '../dialect-tools.ts';
import { accountAnswer, formatAccount } from './answers/account.ts';
import { balanceAnswer, formatBalance } from './answers/balance.ts';
import { formatModelLimits, modelLimitsAnswer } from './answers/model-limits.ts';

export const describeAccountAnswer = z.object({
  account: accountAnswer,
  balance: balanceAnswer,
  /** On the engine that the key's tasks go to, or on the server's. */
  limits: z.array(modelLimitsAnswer),
  request_id: z.guid(),
});

/** One account and what it may spend, for its own key and for the operator. */
export async function describeAccount(
  { getAccount, readBalance, listLimits }: DialectTools,
  { accountId, engine, requestId }: { accountId: string; engine?: string; requestId: string },
): Promise<z.infer<typeof describeAccountAnswer>> {
  const [account, balance] = await Promise.all([getAccount(accountId), readBalance(accountId)]);
  return {
    account: formatAccount(account),
    balance: formatBalance(account, balance),
    limits: listLimits(engine).map(formatModelLimits),
    request_id: requestId,
  };
}
