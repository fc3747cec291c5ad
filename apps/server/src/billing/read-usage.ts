import { sql } from 'kysely';
import type { Db } from '../database/transaction.ts';
import type { UsageFilter, UsageRow } from '../domain/usage-report.ts';

/**
 * What an account's tasks came to, by day, model, key and engine, in this order. Tasks whose records
 * were removed still count, by whole days: `usage_days` keeps their sums.
 */
export async function readUsage(
  database: Db,
  accountId: string,
  filter: UsageFilter,
): Promise<UsageRow[]> {
  const { from, to, model, apiKeyId, engine } = filter;
  const { rows } = await sql<UsageSums>`
    select to_char(day, 'YYYY-MM-DD') as day, usage.model, usage.api_key_id, key.name as key_name,
      usage.engine, sum(tasks)::bigint as tasks, sum(succeeded)::bigint as succeeded,
      sum(failed)::bigint as failed, sum(input_seconds)::float8 as input_seconds,
      sum(output_seconds)::float8 as output_seconds, sum(amount_micros)::bigint as amount_micros
    from (${removedTasks(accountId, filter)} union all ${keptTasks(accountId, filter)}) as usage
    join api_keys as key on key.id = usage.api_key_id
    where (${model ?? null}::text is null or usage.model = ${model ?? null})
      and (${apiKeyId ?? null}::uuid is null or usage.api_key_id = ${apiKeyId ?? null}::uuid)
      and (${engine ?? null}::text is null or usage.engine = ${engine ?? null})
      and ${from}::timestamptz < ${to}::timestamptz
    group by day, usage.model, usage.api_key_id, key.name, usage.engine
    order by day, usage.model, key.name, usage.api_key_id, usage.engine
  `.execute(database);
  return rows.map(toUsageRow);
}

type Range = Pick<UsageFilter, 'from' | 'to'>;

function removedTasks(accountId: string, { from, to }: Range) {
  return sql`
    select day, model, api_key_id, engine, tasks, succeeded, failed, input_seconds, output_seconds,
      amount_micros
    from usage_days
    where account_id = ${accountId}
      and day >= (${from}::timestamptz at time zone 'UTC')::date
      and day < ${to}::timestamptz at time zone 'UTC'`;
}

function keptTasks(accountId: string, { from, to }: Range) {
  return sql`
    select (task.created_at at time zone 'UTC')::date, task.model, task.api_key_id, task.engine, 1,
      (task.status = 'succeeded')::integer, (task.status in ('failed', 'expired'))::integer,
      coalesce((task.result -> 'usage' ->> 'inputVideoSeconds')::numeric, 0),
      coalesce((task.result -> 'usage' ->> 'outputVideoSeconds')::numeric, 0),
      coalesce(settled.spent_micros, 0)
    from tasks as task
    left join ledger_transfers as settled on settled.task_id = task.id
      and settled.currency = 'CNY' and settled.kind = 'settle'
    where task.account_id = ${accountId}
      and task.created_at >= ${from} and task.created_at < ${to}`;
}

type UsageSums = {
  day: string;
  model: string;
  api_key_id: string;
  key_name: string;
  engine: string;
  tasks: number;
  succeeded: number;
  failed: number;
  input_seconds: number;
  output_seconds: number;
  amount_micros: number;
};

function toUsageRow(row: UsageSums): UsageRow {
  return {
    day: row.day,
    model: row.model,
    apiKeyId: row.api_key_id,
    apiKeyName: row.key_name,
    engine: row.engine,
    tasks: row.tasks,
    succeeded: row.succeeded,
    failed: row.failed,
    inputSeconds: row.input_seconds,
    outputSeconds: row.output_seconds,
    currency: 'CNY',
    amountMicros: row.amount_micros,
  };
}
