import { sql } from 'kysely';
import { fromKysely } from 'pg-boss';
import { inTransaction, type Tx } from '../database/transaction.ts';
import { chooseTasks, type Line } from './choose-tasks.ts';
import type { WorkTools } from './task-tools.ts';

/** Bounds one look at the lines: of each it reads as many tasks as are asked for. */
const MOST_AT_ONCE = 16;

/**
 * Gives a job to up to `count` tasks that wait in line, by whose turn it is and within the limits of
 * tasks at once. One worker at a time chooses, so that no two of them fill one account's last place.
 * A task keeps its place until it ends: a job that waits for its retry counts too.
 * @returns how many were admitted; any worker may fetch their jobs.
 */
export async function admitTasks(tools: AdmissionTools, count: number): Promise<number> {
  return inTransaction(tools.database, async (transaction) => {
    await sql`select pg_advisory_xact_lock(hashtextextended('admit-tasks', 0))`.execute(
      transaction,
    );
    const lines = await readLines(transaction, tools.tasksAtOnce, Math.min(count, MOST_AT_ONCE));
    const chosen = chooseTasks(lines, Math.min(count, MOST_AT_ONCE));
    if (chosen.length === 0) return 0;
    await tools.queue.enqueue(
      fromKysely(transaction),
      chosen.map(({ id }) => id),
    );
    await takeTurns(
      transaction,
      chosen.map(({ accountId }) => accountId),
    );
    return chosen.length;
  });
}

export type AdmissionTools = Pick<WorkTools, 'database' | 'queue' | 'tasksAtOnce'>;

type WaitingRow = {
  account_id: string;
  model: string;
  engine: string;
  admitted: number;
  admitted_of_account: number;
  last_turn: number;
  id: string;
  created_at: Date;
};

async function readLines(
  transaction: Tx,
  tasksAtOnce: WorkTools['tasksAtOnce'],
  count: number,
): Promise<Line[]> {
  const { rows } = await readWaiting(count).execute(transaction);
  const byLine = Map.groupBy(rows, ({ account_id, model }) => `${account_id} ${model}`);
  return [...byLine.values()].map((tasks) => {
    const { account_id, model, engine, admitted, admitted_of_account, last_turn } = tasks[0]!;
    return {
      accountId: account_id,
      model,
      tasksAtOnce: tasksAtOnce({ model, engine }),
      admitted,
      admittedOfAccount: admitted_of_account,
      lastTurn: last_turn,
      waiting: tasks.map(({ id, created_at }) => ({ id, createdAt: created_at })),
    };
  });
}

/**
 * The oldest tasks of each line. The lines are found by hopping through the index `tasks_waiting`, so
 * that an account with 100,000 tasks in line costs as much as one with one. The jobs are few, and are
 * looked at once: joined, they make PostgreSQL read each line to its end.
 */
const readWaiting = (count: number) => sql<WaitingRow>`
  with recursive lines as (
    (select account_id, model from tasks where status = 'queued' order by account_id, model limit 1)
    union all
    select following.account_id, following.model from lines, lateral (
      select account_id, model from tasks
      where status = 'queued' and (account_id, model) > (lines.account_id, lines.model)
      order by account_id, model limit 1
    ) following
  ),
  jobs as materialized (select id from pgboss.job where name = 'run-task'),
  admitted as materialized (
    select account_id, model, count(*) as tasks
    from jobs join tasks using (id) group by account_id, model
  )
  select lines.account_id, lines.model, task.engine, task.id, task.created_at,
    coalesce(turns.turn, 0) as last_turn,
    (select coalesce(sum(tasks), 0) from admitted
      where admitted.account_id = lines.account_id and admitted.model = lines.model)::int as admitted,
    (select coalesce(sum(tasks), 0) from admitted
      where admitted.account_id = lines.account_id)::int as admitted_of_account
  from lines
  left join account_turns turns on turns.account_id = lines.account_id
  cross join lateral (
    select id, created_at, engine from tasks
    where status = 'queued' and account_id = lines.account_id and model = lines.model
      and id not in (select id from jobs)
    order by created_at, id limit ${count}
  ) task
  order by task.created_at, task.id`;

/** In the order they were served: a later one gets a higher number. */
async function takeTurns(transaction: Tx, accountIds: string[]): Promise<void> {
  const last = [...new Set(accountIds.toReversed())].toReversed();
  await sql`
    insert into account_turns (account_id, turn)
    select account_id, nextval('turns') from unnest(${last}::uuid[]) with ordinality as served (account_id, place)
    order by place
    on conflict (account_id) do update set turn = excluded.turn
  `.execute(transaction);
}
