import type { Failure } from '@callsheet/contract';
import type { Pool, PoolClient } from 'pg';
import { allotHolds } from '../billing/allot-holds.ts';
import { lockFunds } from '../billing/lock-funds.ts';
import { placeHolds } from '../billing/place-holds.ts';
import type { WantedHold } from '../billing/wanted-hold.ts';
import { faultPoint } from '../lib/fault-point.ts';
import { groupCalls } from '../lib/group-calls.ts';
import { freeExpiredKeys } from './free-expired-keys.ts';
import type { InsertedTask, NewTask } from './new-task.ts';
import type { TaskQueue } from './queue.ts';
import { TASK_COLUMNS, toTask, type TaskRow } from './task-row.ts';
import { toJsonb } from './to-jsonb.ts';

/**
 * Writes tasks to the line, many in one transaction when they arrive together: a flush to disk
 * is what a create costs, and 1,500 a second do not each get their own. What an engine may cost is
 * held in the same transaction; a task whose account cannot pay is taken out of it alone.
 */
export function taskWriter(pool: Pool, queue: TaskQueue): (task: NewTask) => Promise<InsertedTask> {
  return groupCalls<NewTask, InsertedTask>({
    call: async (tasks) => {
      const inserted = await inTransaction(pool, (client) => insertTasks(client, queue, tasks));
      await faultPoint('submit.after-commit');
      return inserted;
    },
    isItemFault: (error) => /^2[23]/.test(String((error as { code?: unknown }).code)),
  });
}

/** What a transaction found, and the statements that end it: nothing is asked of their answers. */
type Work<T> = { result: T; finish(): Promise<unknown>[] };

/**
 * A round trip costs as much as a statement, so what needs no answer waits for none. When a statement
 * fails, PostgreSQL refuses those behind it, and a commit among them rolls back.
 */
async function inTransaction<T>(
  pool: Pool,
  work: (client: PoolClient) => Promise<Work<T>>,
): Promise<T> {
  const client = await pool.connect();
  try {
    const [, { result, finish }] = await Promise.all([client.query('begin'), work(client)]);
    await faultPoint('submit.before-commit');
    await Promise.all([...finish(), client.query('commit')]);
    client.release();
    return result;
  } catch (error) {
    await client.query('rollback').then(
      () => client.release(),
      (broken: Error) => client.release(broken),
    );
    throw error;
  }
}

async function insertTasks(
  client: PoolClient,
  queue: TaskQueue,
  tasks: NewTask[],
): Promise<Work<InsertedTask[]>> {
  const wanted = tasks.flatMap(toWantedHold);
  const [created, funds] = await Promise.all([
    insertRows(client, tasks),
    lockFunds(client, wanted),
  ]);
  const { allotted, refused } = allotHolds(
    wanted.filter(({ taskId }) => created.has(taskId)),
    funds,
  );
  if (refused.size > 0) await withdraw(client, created, [...refused.keys()]);
  const earlier = await readEarlier(
    client,
    tasks.filter(({ id }) => !created.has(id) && !refused.has(id)),
  );
  const joinsLine = tasks.some(({ id, outcome }) => created.has(id) && 'request' in outcome);
  return {
    result: tasks.map((task): InsertedTask => {
      if (created.has(task.id)) return newlyCreated(task);
      const failure = refused.get(task.id);
      if (failure) return { outcome: 'refused', failure };
      return replayed(task, earlier) ?? refusedWithIt(task, tasks, refused);
    }),
    finish: () => [
      placeHolds(client, allotted),
      ...(joinsLine
        ? [queue.announce({ executeSql: (text, values) => client.query(text, values) })]
        : []),
    ],
  };
}

async function insertRows(client: PoolClient, tasks: NewTask[]): Promise<Set<string>> {
  const [, { rows }] = await Promise.all([
    freeExpiredKeys(client, tasks),
    client.query<{ id: string }>({
      name: 'insert-tasks',
      text: INSERT,
      values: [toJsonb(tasks.toSorted(byIdempotencyKey).map(toRow))],
    }),
  ]);
  return new Set(rows.map(({ id }) => id));
}

function toWantedHold({ id, accountId, apiKeyId, quote, createdAt }: NewTask): WantedHold[] {
  return quote === null ? [] : [{ taskId: id, accountId, apiKeyId, quote, at: createdAt }];
}

/** They went in first, because a key that they wait for must not be waited for behind the lock on a balance. */
async function withdraw(client: PoolClient, created: Set<string>, ids: string[]): Promise<void> {
  await client.query('delete from tasks where id = any ($1)', [ids]);
  for (const id of ids) created.delete(id);
}

/** Two servers that each wait for a key the other one has just written would block one another: all go in one order. */
function byIdempotencyKey(a: NewTask, b: NewTask): number {
  const [left, right] = [keyOf(a), keyOf(b)];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

function keyOf({ accountId, idempotency }: NewTask): string {
  return idempotency === null ? '' : `${accountId} ${idempotency.key}`;
}

/** A row that loses to an earlier one with the same key waits for that one's commit, and is left out. */
const INSERT = `
  insert into tasks (id, account_id, api_key_id, dialect, engine, model, request, seed, request_id,
    idempotency_key, idempotency_hash, status, failure, price_micros, created_at, ended_at)
  select id, account_id, api_key_id, dialect, engine, model, request, seed, request_id,
    idempotency_key, decode(idempotency_hash, 'hex'), status, failure, price_micros, created_at,
    ended_at
  from json_to_recordset($1::json) as task (id uuid, account_id uuid, api_key_id uuid, dialect text,
    engine text, model text, request jsonb, seed integer, request_id uuid, idempotency_key text,
    idempotency_hash text, status text, failure jsonb, price_micros bigint,
    created_at timestamptz, ended_at timestamptz)
  on conflict (account_id, idempotency_key) where idempotency_key is not null do nothing
  returning id`;

function toRow(task: NewTask) {
  return {
    id: task.id,
    account_id: task.accountId,
    api_key_id: task.apiKeyId,
    dialect: task.dialect,
    engine: task.engine,
    model: task.model,
    seed: task.seed,
    request_id: task.requestId,
    idempotency_key: task.idempotency?.key ?? null,
    idempotency_hash: task.idempotency?.hash.toString('hex') ?? null,
    created_at: task.createdAt,
    ...('request' in task.outcome
      ? { request: task.outcome.request, status: 'queued', price_micros: priceOf(task) }
      : { failure: task.outcome.failure, status: 'failed', ended_at: task.createdAt }),
  };
}

type EarlierRow = TaskRow & { idempotency_key: string; idempotency_hash: Buffer };

async function readEarlier(client: PoolClient, tasks: NewTask[]): Promise<EarlierRow[]> {
  if (tasks.length === 0) return [];
  const { rows } = await client.query<EarlierRow>(
    `select ${TASK_COLUMNS.join(', ')}, idempotency_key, idempotency_hash from tasks
     where (account_id, idempotency_key) in (select * from unnest($1::uuid[], $2::text[]))`,
    [tasks.map(({ accountId }) => accountId), tasks.map(({ idempotency }) => idempotency!.key)],
  );
  return rows;
}

/** `null`: there is none, for the one that had the key in this very call was refused. */
function replayed(task: NewTask, earlier: EarlierRow[]): InsertedTask | null {
  const row = earlier.find(
    (candidate) =>
      candidate.account_id === task.accountId &&
      candidate.idempotency_key === task.idempotency!.key,
  );
  if (!row) return null;
  const same = row.idempotency_hash.equals(task.idempotency!.hash);
  return { task: toTask(row), outcome: same ? 'replayed' : 'conflict' };
}

function refusedWithIt(
  task: NewTask,
  tasks: NewTask[],
  refused: ReadonlyMap<string, Failure>,
): InsertedTask {
  const first = tasks.find((other) => refused.has(other.id) && keyOf(other) === keyOf(task))!;
  return { outcome: 'refused', failure: refused.get(first.id)! };
}

/** 0: the engine is free, and there is nothing about it in the ledger. */
function priceOf({ quote }: NewTask): number {
  return quote?.amount.amountMicros ?? 0;
}

function newlyCreated(task: NewTask): InsertedTask {
  const { outcome } = task;
  const accepted = 'request' in outcome;
  return {
    outcome: 'created',
    task: {
      id: task.id,
      accountId: task.accountId,
      apiKeyId: task.apiKeyId,
      dialect: task.dialect,
      engine: task.engine,
      model: task.model,
      requestId: task.requestId,
      createdAt: task.createdAt,
      request: accepted ? outcome.request : null,
      status: accepted ? 'queued' : 'failed',
      progress: 0,
      startedAt: null,
      endedAt: accepted ? null : task.createdAt,
      failure: accepted ? null : outcome.failure,
      result: null,
      price: accepted ? { currency: 'CNY', amountMicros: priceOf(task) } : null,
    },
  };
}
