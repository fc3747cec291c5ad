import { sql, type Kysely } from 'kysely';

/**
 * The ledger: transfers that are only ever added, balances that only transfers move, and the rules
 * between money and a task's life. What can be broken by a bug in the server is refused here.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const TABLES = [
  // What was quoted when it was created; 0: its engine is free; null: it was born failed. What is held
  // for it, in money and in free seconds, and at which price of a second, is said once, with the row.
  `alter table tasks
    add column price_micros bigint check (price_micros >= 0),
    add column hold_micros bigint,
    add column hold_free_micros bigint,
    add column per_second_micros bigint`,
  `update tasks set price_micros = 0 where request is not null`,
  // Enums are checked where they are read; a check of a text is parsed again by every statement.
  `create type ledger_kind as enum ('grant', 'adjust', 'hold', 'settle', 'release')`,
  `create type ledger_currency as enum ('CNY', 'SEC')`,
  // Until when the account's free seconds may be used; null: for ever.
  `alter table accounts add column free_until timestamptz(3)`,
  // One row is one transfer with its four entries, one for each ledger of an account: what may be
  // spent, what is held, what was spent, and the house's side. That they sum to zero is then a rule
  // of the row, which not even a transaction under way can break. CNY counts millionths of a yuan,
  // SEC millionths of a second of the free quota.
  `create table ledger_transfers (
    id bigint not null generated always as identity,
    posted_at timestamptz(3) not null,
    available_micros bigint not null,
    held_micros bigint not null,
    spent_micros bigint not null,
    house_micros bigint not null,
    per_second_micros bigint,
    kind ledger_kind not null,
    currency ledger_currency not null,
    account_id uuid not null,
    api_key_id uuid,
    task_id uuid,
    usage jsonb,
    note text,
    reference text,
    primary key (account_id, id),
    constraint ledger_entries_sum_to_zero
      check (available_micros + held_micros + spent_micros + house_micros = 0)
  )`,
  `create unique index ledger_hold_ends_once on ledger_transfers (task_id, currency)
    where kind in ('settle', 'release')`,
  `create unique index ledger_reference on ledger_transfers (account_id, reference)
    where reference is not null`,
  // Balances are sums of the transfers, kept so that a limit is a check on one row. A row changes
  // often and stays small: room on its page keeps the change there.
  `create table account_balances (
    account_id uuid not null references accounts,
    currency ledger_currency not null,
    available_micros bigint not null default 0,
    credit_limit_micros bigint default 0,
    primary key (account_id, currency),
    constraint ledger_balance_limit
      check (available_micros >= -credit_limit_micros and credit_limit_micros >= 0)
  ) with (fillfactor = 50)`,
  `create table key_balances (
    api_key_id uuid not null references api_keys,
    account_id uuid not null,
    currency ledger_currency not null,
    held_micros bigint not null default 0,
    spent_micros bigint not null default 0,
    primary key (api_key_id, currency),
    constraint ledger_held_limit check (held_micros >= 0 and spent_micros >= 0)
  ) with (fillfactor = 50)`,
  // What is left of tasks whose records were removed: the usage report goes on counting them.
  `create table usage_days (
    day date not null,
    account_id uuid not null,
    api_key_id uuid not null,
    model text not null,
    engine text not null,
    tasks bigint not null,
    succeeded bigint not null,
    failed bigint not null,
    input_seconds numeric not null,
    output_seconds numeric not null,
    amount_micros bigint not null,
    primary key (account_id, day, api_key_id, model, engine)
  )`,
];

/** Seconds have no row limit of their own: `accounts.free_seconds` is theirs, checked with each hold. */
const BALANCES = [
  `create function open_account_balances() returns trigger language plpgsql as $$
  begin
    insert into account_balances (account_id, currency, credit_limit_micros)
      values (new.id, 'CNY', 0), (new.id, 'SEC', null);
    return null;
  end $$`,
  `create trigger open_account_balances after insert on accounts
    for each row execute function open_account_balances()`,
  `insert into account_balances (account_id, currency, credit_limit_micros)
    select id, currency, case currency when 'CNY' then 0 end
    from accounts, unnest(enum_range(null::ledger_currency)) as currency`,
  `create function open_key_balances() returns trigger language plpgsql as $$
  begin
    insert into key_balances (api_key_id, account_id, currency)
      values (new.id, new.account_id, 'CNY'), (new.id, new.account_id, 'SEC');
    return null;
  end $$`,
  `create trigger open_key_balances after insert on api_keys
    for each row execute function open_key_balances()`,
  `insert into key_balances (api_key_id, account_id, currency)
    select id, account_id, currency
    from api_keys, unnest(enum_range(null::ledger_currency)) as currency`,
];

/**
 * The one way that a balance changes, inside of the two triggers below. Who moves several takes account
 * after account, its seconds before its yuan, each before those of a key, and so does who locks them:
 * nobody waits in a circle.
 */
const MOVING = [
  `create function move_balances(account uuid, key uuid, unit ledger_currency,
    available bigint, held bigint, spent bigint) returns bigint language plpgsql as $$
  declare
    available_now bigint;
    used_now bigint;
  begin
    update account_balances as balance
      set available_micros = balance.available_micros + available
      where balance.account_id = account and balance.currency = unit
      returning balance.available_micros into available_now;
    if not found then
      raise exception 'a transfer names an account that is not there' using errcode = '23503';
    end if;
    if unit = 'SEC' and held > 0 then
      if -available_now > (select free_seconds * 1000000::bigint from accounts
          where id = account) then
        raise exception 'a hold beyond the free seconds of its account' using errcode = '23000';
      end if;
    end if;

    if key is null then
      return available_now;
    end if;
    update key_balances as balance
      set held_micros = balance.held_micros + held, spent_micros = balance.spent_micros + spent
      where balance.api_key_id = key and balance.account_id = account and balance.currency = unit
      returning balance.held_micros + balance.spent_micros into used_now;
    if not found then
      raise exception 'a transfer names a key that is not its account''s' using errcode = '23503';
    end if;
    if unit = 'CNY' and held > 0 then
      if used_now > (select budget_micros from api_keys where id = key) then
        raise exception 'a hold beyond the budget of its key' using errcode = '23000';
      end if;
    end if;
    return available_now;
  end $$`,
];

/**
 * A hold is made by the insert of its task, in the same statement, and in no other way: a priced task
 * without its hold, or a hold without its task, cannot even be written. What these statements take,
 * once for a group of creates, is what a paid create costs more than a free one.
 */
const HOLDING = [
  // What is or was held for a task stays in its row, so a hold is found where its task is.
  `create view task_holds as
    select id as task_id, account_id, api_key_id, 'CNY'::ledger_currency as currency,
      hold_micros as held_micros, per_second_micros, status as task_status
    from tasks where hold_micros > 0
    union all
    select id, account_id, api_key_id, 'SEC', hold_free_micros, per_second_micros, status
    from tasks where hold_free_micros > 0`,
  `create function hold_for_new_tasks() returns trigger language plpgsql as $$
  declare
    has_price boolean;
    is_covered boolean;
    held record;
    available bigint;
  begin
    select bool_or(price_micros > 0), bool_and((case when price_micros > 0
        then status = 'queued' and hold_micros >= 0 and hold_free_micros >= 0
          -- In money and free seconds together the price, but for what is rounded.
          and abs((price_micros - hold_micros) * 1000000 - per_second_micros * hold_free_micros)
            < 1000000
        else hold_micros is null and hold_free_micros is null end) is true)
      from made into has_price, is_covered;
    if not is_covered then
      raise exception 'a task has a price and no hold of the same amount' using errcode = '23000';
    end if;
    if not has_price then
      return null;
    end if;

    for held in
      with posted as (
        insert into ledger_transfers (kind, account_id, api_key_id, task_id, currency,
            available_micros, held_micros, spent_micros, house_micros, per_second_micros, posted_at)
          select 'hold', account_id, api_key_id, id, part.currency, -part.micros, part.micros, 0, 0,
            per_second_micros, created_at
          from made, lateral (values ('CNY'::ledger_currency, hold_micros),
            ('SEC', hold_free_micros)) as part (currency, micros)
          where part.micros > 0
          returning account_id, api_key_id, currency, held_micros, posted_at
      )
      select account_id, api_key_id, currency, sum(held_micros)::bigint as micros,
        min(posted_at) as since
      from posted group by account_id, api_key_id, currency
      order by account_id, currency desc, api_key_id
    loop
      available := move_balances(held.account_id, held.api_key_id, held.currency,
        -held.micros, held.micros, 0);
      if held.currency = 'CNY' and exists (
        select from accounts where id = held.account_id and free_seconds > 0
          and (free_until is null or held.since < free_until)
          and free_seconds * 1000000::bigint + (select available_micros from account_balances
            where account_id = held.account_id and currency = 'SEC') > 0
      ) then
        raise exception 'money is held while free seconds are left' using errcode = '23000';
      end if;
    end loop;
    return null;
  end $$`,
  `create trigger hold_for_new_tasks after insert on tasks
    referencing new table as made for each statement execute function hold_for_new_tasks()`,
];

/**
 * The rules look single rows up by their keys. A plan that was made while the tables were empty may
 * choose otherwise, and lives as long as its connection: a hold then took 1.4 ms in place of 0.06.
 */
const BY_INDEX = `set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off`;

const POSTING = [
  // What a row may say by itself is asked here and not by checks, which every statement would parse
  // again.
  `create function post_transfer() returns trigger language plpgsql ${BY_INDEX} as $$
  declare
    available bigint;
    fits boolean := case when new.kind in ('grant', 'adjust')
      then new.held_micros = 0 and new.spent_micros = 0 and new.task_id is null
        and (new.available_micros > 0 or (new.kind = 'adjust' and new.available_micros <> 0))
      else new.house_micros = 0 and new.task_id is not null and new.api_key_id is not null
        and new.held_micros < 0 and new.available_micros >= 0 and new.spent_micros >= 0
        and (new.kind = 'settle' or new.spent_micros = 0)
      end;
  begin
    -- Those of hold_for_new_tasks, which moves the balances itself, come from within a trigger.
    if new.kind = 'hold' then
      raise exception 'a hold without its new task' using errcode = '23000';
    end if;
    if fits is not true then
      raise exception 'entries that do not fit their kind'
        using errcode = '23514', constraint = 'ledger_entries_fit_their_kind';
    end if;
    available := move_balances(new.account_id, new.api_key_id, new.currency,
      new.available_micros, new.held_micros, new.spent_micros);
    -- An end takes back the whole of its hold, after its task ended, and pays only for success.
    if new.kind in ('settle', 'release') and not exists (
      select from task_holds
      where task_id = new.task_id and currency = new.currency and held_micros = -new.held_micros
        and account_id = new.account_id and api_key_id = new.api_key_id
        and case new.kind when 'settle' then task_status = 'succeeded'
          else task_status in ('failed', 'canceled', 'expired') end
    ) then
      raise exception 'a hold ends otherwise than its task' using errcode = '23000';
    end if;
    return null;
  end $$`,
  `create trigger post_transfer after insert on ledger_transfers
    for each row when (new.kind <> 'hold' or pg_trigger_depth() < 1)
    execute function post_transfer()`,
];

const GUARDS = [
  `create function refuse_change() returns trigger language plpgsql as $$
  begin
    raise exception '% of % is refused: the ledger is only added to', tg_op, tg_table_name
      using errcode = '23000';
  end $$`,
  `create trigger ledger_is_append_only before update or delete or truncate on ledger_transfers
    for each statement execute function refuse_change()`,
  `create trigger balances_stay before delete or truncate on account_balances
    for each statement execute function refuse_change()`,
  `create trigger balances_stay before delete or truncate on key_balances
    for each statement execute function refuse_change()`,
  // Inside of the triggers the depth is 1; a statement of anybody else is at 0.
  `create trigger only_transfers_move_money before update of available_micros on account_balances
    for each row when (pg_trigger_depth() < 1 and old.available_micros <> new.available_micros)
    execute function refuse_change()`,
  `create trigger only_transfers_move_money before update on key_balances
    for each row when (pg_trigger_depth() < 1) execute function refuse_change()`,
  `create trigger balances_start_at_zero before insert on account_balances
    for each row when (new.available_micros <> 0) execute function refuse_change()`,
  `create trigger balances_start_at_zero before insert on key_balances
    for each row when (new.held_micros <> 0 or new.spent_micros <> 0)
    execute function refuse_change()`,
];

/** At commit, whatever the order of the statements: the hold of a task ends with it. */
const TASK_LIFE = [
  `create function check_hold_of_ended_task() returns trigger
  language plpgsql set enable_seqscan = off as $$
  declare
    is_ended boolean := not exists (
      select from (values ('CNY'::ledger_currency, old.hold_micros), ('SEC', old.hold_free_micros))
        as hold (currency, micros)
      where micros > 0 and not exists (
        select from ledger_transfers as ending
        where ending.task_id = old.id and ending.currency = hold.currency
          and ending.kind in ('settle', 'release')));
  begin
    if not is_ended then
      raise exception 'task % ended or went and its hold is open', old.id using errcode = '23000';
    end if;
    return null;
  end $$`,
  `create constraint trigger ended_task_has_no_hold after update of status on tasks
    deferrable initially deferred for each row
    when (new.price_micros > 0 and new.status not in ('queued', 'running'))
    execute function check_hold_of_ended_task()`,
  `create constraint trigger removed_task_has_no_hold after delete on tasks
    deferrable initially deferred for each row when (old.price_micros > 0)
    execute function check_hold_of_ended_task()`,
  `create function keep_price_and_end() returns trigger language plpgsql as $$
  begin
    raise exception 'the price and the end of task % stay as they are', old.id
      using errcode = '23000';
  end $$`,
  `create trigger price_and_end_stay
    before update of status, price_micros, hold_micros, hold_free_micros, per_second_micros on tasks
    for each row when (
      (old.price_micros, old.hold_micros, old.hold_free_micros, old.per_second_micros)
        is distinct from (new.price_micros, new.hold_micros, new.hold_free_micros, new.per_second_micros)
      or (old.status not in ('queued', 'running') and old.status <> new.status))
    execute function keep_price_and_end()`,
];

const USAGE = [
  `create function keep_usage() returns trigger language plpgsql ${BY_INDEX} as $$
  begin
    insert into usage_days
      select (task.created_at at time zone 'UTC')::date, task.account_id, task.api_key_id,
        task.model, task.engine, count(*), count(*) filter (where task.status = 'succeeded'),
        count(*) filter (where task.status in ('failed', 'expired')),
        coalesce(sum((task.result -> 'usage' ->> 'inputVideoSeconds')::numeric), 0),
        coalesce(sum((task.result -> 'usage' ->> 'outputVideoSeconds')::numeric), 0),
        coalesce(sum(settled.spent_micros), 0)
      from gone as task
      left join lateral (select spent_micros from ledger_transfers where task_id = task.id
        and currency = 'CNY' and kind in ('settle', 'release') offset 0) as settled on true
      where task.status not in ('queued', 'running')
      group by 1, 2, 3, 4, 5
      order by 1, 2, 3, 4, 5
    on conflict (account_id, day, api_key_id, model, engine) do update set
      tasks = usage_days.tasks + excluded.tasks,
      succeeded = usage_days.succeeded + excluded.succeeded,
      failed = usage_days.failed + excluded.failed,
      input_seconds = usage_days.input_seconds + excluded.input_seconds,
      output_seconds = usage_days.output_seconds + excluded.output_seconds,
      amount_micros = usage_days.amount_micros + excluded.amount_micros;
    return null;
  end $$`,
  `create trigger keep_usage after delete on tasks
    referencing old table as gone for each statement execute function keep_usage()`,
];

const STATEMENTS = [
  ...TABLES,
  ...BALANCES,
  ...MOVING,
  ...HOLDING,
  ...POSTING,
  ...GUARDS,
  ...TASK_LIFE,
  ...USAGE,
];
