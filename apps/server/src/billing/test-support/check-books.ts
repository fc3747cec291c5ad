import type { Pool } from 'pg';

/**
 * Everything that must hold at any moment, read in one snapshot: each row is something wrong.
 * It counts again from the transfers and the tasks, and trusts no balance and no trigger.
 */
export async function checkBooks(pool: Pool, accountIds: string[]): Promise<string[]> {
  const { rows } = await pool.query<{ wrong: string }>({
    name: 'check-books',
    text: CHECK,
    values: [accountIds],
  });
  return rows.map(({ wrong }) => wrong);
}

const CHECK = `
with transfer as materialized (
  select * from ledger_transfers where account_id = any ($1)
), task as materialized (
  select * from tasks where account_id = any ($1)
), hold as (
  select task_id, currency, sum(held_micros) filter (where kind = 'hold') as held,
    sum(spent_micros) as spent, count(*) filter (where kind = 'hold') as holds,
    count(*) filter (where kind = 'settle') as settled,
    count(*) filter (where kind = 'release') as released, sum(held_micros) as open_micros
  from transfer where task_id is not null group by task_id, currency
), cost as (
  select task.id, task.price_micros,
    case task.request ->> 'resolution' when '720P' then 600000 else 1000000 end as per_second,
    ((task.result -> 'usage' ->> 'inputVideoSeconds')::numeric
      + (task.result -> 'usage' ->> 'outputVideoSeconds')::numeric) as seconds,
    coalesce((select spent from hold where task_id = task.id and currency = 'SEC'), 0) / 1e6 as free,
    coalesce((select held from hold where task_id = task.id and currency = 'SEC'), 0) / 1e6 as free_held,
    coalesce((select spent from hold where task_id = task.id and currency = 'CNY'), 0) as paid,
    coalesce((select held from hold where task_id = task.id and currency = 'CNY'), 0) as held
  from task where status = 'succeeded' and price_micros > 0
)
select 'entries do not sum to zero: ' || currency as wrong from transfer group by currency
  having sum(available_micros + held_micros + spent_micros + house_micros) <> 0
union all
select 'an account''s balance is not the sum of its entries: ' || balance.currency
  from account_balances as balance where account_id = any ($1) and available_micros <> coalesce(
    (select sum(available_micros) from transfer
      where transfer.account_id = balance.account_id and transfer.currency = balance.currency), 0)
union all
select 'a key''s balances are not the sums of its entries: ' || balance.currency
  from key_balances as balance where account_id = any ($1) and (held_micros, spent_micros) <> (
    select coalesce(sum(held_micros), 0), coalesce(sum(spent_micros), 0) from transfer
      where transfer.api_key_id = balance.api_key_id and transfer.currency = balance.currency)
union all
select 'a balance is under its limit' from account_balances
  where account_id = any ($1) and available_micros < -credit_limit_micros
union all
select 'a key is over its budget' from api_keys as key join key_balances as balance
  on balance.api_key_id = key.id and balance.currency = 'CNY'
  where key.account_id = any ($1) and held_micros + spent_micros > budget_micros
union all
select 'more free seconds than there are' from accounts as account join account_balances as balance
  on balance.account_id = account.id and balance.currency = 'SEC'
  where account.id = any ($1) and -available_micros > free_seconds * 1000000::bigint
union all
select 'held twice, ended twice, or ended without a hold' from hold
  where holds <> 1 or settled + released > 1
union all
select 'an open task without an open hold, or the other way round: ' || coalesce(task.status, 'none')
  from (select * from task where price_micros > 0) as task
  full join (select task_id, bool_or(open_micros > 0) as is_open from hold group by task_id) as money
    on money.task_id = task.id
  where (task.status in ('queued', 'running')) is distinct from coalesce(money.is_open, false)
    or money.is_open is null or task.id is null
union all
select 'a task that did not succeed was charged' from hold join task on task.id = hold.task_id
  where task.status <> 'succeeded' and (spent <> 0 or settled <> 0)
union all
select 'a task that succeeded has its hold back' from hold join task on task.id = hold.task_id
  where task.status = 'succeeded' and released <> 0
union all
select 'charged otherwise than its usage: ' || cost::text from cost
  where free <> least(free_held, seconds) or paid <> least(held, round(per_second * (seconds - free)))
union all
select 'held otherwise than quoted: ' || cost::text from cost
  where held + per_second * free_held <> price_micros`;
