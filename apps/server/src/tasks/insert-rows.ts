import type { ClientBase } from 'pg';
import type { Allotment } from '../billing/allot-holds.ts';
import type { Task } from '../domain/task.ts';
import { keyOf } from './key-holders.ts';
import type { NewTask } from './new-task.ts';
import { toJsonb } from './to-jsonb.ts';

/** `hold`: what the insert holds for it; `null`: its engine is free, or it was born failed. */
export type FundedTask = { task: NewTask; hold: Allotment | null };

/**
 * Inserts tasks, and by a trigger their holds.
 * @returns the ids of those that are there now: the others lost their key to an earlier task
 */
export async function insertRows(
  client: Pick<ClientBase, 'query'>,
  funded: readonly FundedTask[],
): Promise<Set<string>> {
  const { rows } = await client.query<{ id: string }>({
    name: 'insert-tasks',
    text: INSERT,
    values: [toJsonb(funded.toSorted(byKey).map(toRow))],
  });
  return new Set(rows.map(({ id }) => id));
}

/** A row that loses to an earlier one with the same key waits for that one's commit, and is left out. */
const INSERT = `
  insert into tasks (id, account_id, api_key_id, dialect, engine, model, request, seed, request_id,
    idempotency_key, idempotency_hash, status, failure, price_micros, hold_micros, hold_free_micros,
    per_second_micros, created_at, ended_at)
  select id, account_id, api_key_id, dialect, engine, model, request, seed, request_id,
    idempotency_key, decode(idempotency_hash, 'hex'), status, failure, price_micros, hold_micros,
    hold_free_micros, per_second_micros, created_at, ended_at
  from json_to_recordset($1::json) as task (id uuid, account_id uuid, api_key_id uuid, dialect text,
    engine text, model text, request jsonb, seed integer, request_id uuid, idempotency_key text,
    idempotency_hash text, status text, failure jsonb, price_micros bigint, hold_micros bigint,
    hold_free_micros bigint, per_second_micros bigint, created_at timestamptz, ended_at timestamptz)
  on conflict (account_id, idempotency_key) where idempotency_key is not null do nothing
  returning id`;

/** Two servers that each wait for a key the other one has just written would block one another: all go in one order. */
function byKey({ task: a }: FundedTask, { task: b }: FundedTask): number {
  const [left, right] = [a, b].map((task) => (task.idempotency === null ? '' : keyOf(task)));
  if (left === right) return 0;
  return left! < right! ? -1 : 1;
}

function toRow({ task, hold }: FundedTask) {
  return {
    id: task.id,
    account_id: task.accountId,
    api_key_id: task.apiKeyId,
    dialect: task.dialect,
    engine: task.engine,
    model: task.model,
    seed: task.seed,
    request_id: task.requestId,
    ...(task.idempotency !== null && {
      idempotency_key: task.idempotency.key,
      idempotency_hash: task.idempotency.hash.toString('hex'),
    }),
    created_at: task.createdAt,
    ...('request' in task.outcome
      ? { request: task.outcome.request, status: 'queued', price_micros: priceOf(task) }
      : { failure: task.outcome.failure, status: 'failed', ended_at: task.createdAt }),
    ...(hold !== null && {
      hold_micros: hold.moneyMicros,
      hold_free_micros: hold.freeMicros,
      per_second_micros: hold.wanted.quote.perSecondMicros,
    }),
  };
}

/** 0: the engine is free, and there is nothing about it in the ledger. */
function priceOf({ quote }: NewTask): number {
  return quote?.amount.amountMicros ?? 0;
}

/** What was inserted, as it will be read. */
export function toCreated(task: NewTask): Task {
  const { outcome } = task;
  const accepted = 'request' in outcome;
  return {
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
  };
}
