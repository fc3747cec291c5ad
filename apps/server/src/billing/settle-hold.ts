import { priceSeconds } from '@callsheet/contract';
import { sql } from 'kysely';
import type { Tx } from '../database/transaction.ts';
import type { Usage } from '../domain/task.ts';
import { toMicroseconds } from './allot-holds.ts';

export type Settlement = { taskId: string; usage: Usage; at: Date };

/**
 * Pays for a task that succeeded, by its usage at the quoted price, and gives the rest of its hold
 * back. It belongs into the transaction that writes the status, after it. Never more than was held:
 * what an engine made beyond the quote is the operator's (promise P11).
 */
export async function settleHold(tx: Tx, { taskId, usage, at }: Settlement): Promise<void> {
  const holds = await tx
    .selectFrom('task_holds')
    .select(['currency', 'held_micros', 'per_second_micros'])
    .where('task_id', '=', taskId)
    .orderBy('currency', 'desc')
    .execute();
  const held = (currency: 'CNY' | 'SEC') =>
    holds.find((hold) => hold.currency === currency)?.held_micros ?? 0;
  const seconds = usage.inputVideoSeconds + usage.outputVideoSeconds;
  const freeMicros = Math.min(held('SEC'), toMicroseconds(seconds));
  for (const { currency, held_micros: heldMicros, per_second_micros: perSecondMicros } of holds) {
    const cost = priceSeconds(perSecondMicros, seconds - freeMicros / 1e6).amountMicros;
    const spent = currency === 'SEC' ? freeMicros : Math.min(heldMicros, cost);
    await sql`
      insert into ledger_transfers (kind, account_id, api_key_id, task_id, currency,
        available_micros, held_micros, spent_micros, house_micros, usage, posted_at)
      select 'settle', account_id, api_key_id, task_id, currency, held_micros - ${spent}::bigint,
        -held_micros, ${spent}::bigint, 0, ${JSON.stringify(usage)}::jsonb, ${at}::timestamptz
      from task_holds
      where task_id = ${taskId} and currency = ${currency}
    `.execute(tx);
  }
}
