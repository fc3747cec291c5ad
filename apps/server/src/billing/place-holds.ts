import type { ClientBase } from 'pg';
import type { Allotment } from './allot-holds.ts';

/** Holds what new tasks may cost, in the transaction that has inserted them and locked their funds. */
export async function placeHolds(
  client: Pick<ClientBase, 'query'>,
  allotted: readonly Allotment[],
): Promise<void> {
  if (allotted.length === 0) return;
  await client.query({
    name: 'insert-holds',
    text: INSERT,
    values: [JSON.stringify(allotted.flatMap(toRows))],
  });
}

const INSERT = `
  insert into ledger_transfers (kind, account_id, api_key_id, task_id, currency, available_micros,
    held_micros, spent_micros, house_micros, detail, posted_at)
  select 'hold', account_id, api_key_id, task_id, currency, -amount, amount, 0, 0, quote, posted_at
  from json_to_recordset($1::json) as hold (account_id uuid, api_key_id uuid, task_id uuid,
    currency text, amount bigint, quote jsonb, posted_at timestamptz)`;

function toRows({ wanted, moneyMicros, freeMicros }: Allotment) {
  const common = {
    account_id: wanted.accountId,
    api_key_id: wanted.apiKeyId,
    task_id: wanted.taskId,
    quote: wanted.quote,
    posted_at: wanted.at,
  };
  return [
    ...(moneyMicros > 0 ? [{ ...common, currency: 'CNY', amount: moneyMicros }] : []),
    ...(freeMicros > 0 ? [{ ...common, currency: 'SEC', amount: freeMicros }] : []),
  ];
}
