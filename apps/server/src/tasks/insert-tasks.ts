import { CallsheetError, type Failure } from '@callsheet/contract';
import type { Pool, PoolClient } from 'pg';
import { allotHolds } from '../billing/allot-holds.ts';
import { lockFunds } from '../billing/lock-funds.ts';
import type { WantedHold } from '../billing/wanted-hold.ts';
import { faultPoint } from '../lib/fault-point.ts';
import { groupCalls } from '../lib/group-calls.ts';
import { freeExpiredKeys } from './free-expired-keys.ts';
import { insertRows, toCreated, type FundedTask } from './insert-rows.ts';
import { keyOf, readKeyHolders, type KeyHolders } from './key-holders.ts';
import type { InsertedTask, NewTask } from './new-task.ts';
import type { TaskQueue } from './queue.ts';

/**
 * Writes tasks to the line, many in one transaction when they arrive together: a flush to disk
 * is what a create costs, and 1,500 a second do not each get their own. What an engine may cost is
 * held by the statement that inserts them; a task whose account cannot pay is left out alone.
 */
export function taskWriter(pool: Pool, queue: TaskQueue): (task: NewTask) => Promise<InsertedTask> {
  return groupCalls<NewTask, InsertedTask>({
    call: async (tasks) => {
      const inserted = await insertTasks(pool, queue, tasks);
      await faultPoint('submit.after-commit');
      return inserted;
    },
    isItemFault: (error) => /^2[23]/.test(String((error as { code?: unknown }).code)),
  });
}

async function insertTasks(pool: Pool, queue: TaskQueue, tasks: NewTask[]) {
  const firsts = [...firstOfEachKey(tasks).values()];
  const { plan, ids } = await inTransaction(pool, {
    prepare: (client) => planTasks(client, firsts),
    write: (client, { funded }) => writeTasks(client, queue, funded),
  });
  const holders = await whoHasTheKeys(pool, { firsts, plan, ids });
  return tasks.map((task): InsertedTask => {
    if (ids.has(task.id)) return { outcome: 'created', task: toCreated(task) };
    const failure = plan.refused.get(keyOf(task));
    if (failure) return { outcome: 'refused', failure };
    const holder = holders.get(keyOf(task));
    if (!holder) throw keyWentAway();
    const same = holder.hash.equals(task.idempotency!.hash);
    return { task: holder.task, outcome: same ? 'replayed' : 'conflict' };
  });
}

/** Of those that share a key in one call only the first can become a task. */
function firstOfEachKey(tasks: NewTask[]): Map<string, NewTask> {
  const firsts = new Map<string, NewTask>();
  for (const task of tasks) if (!firsts.has(keyOf(task))) firsts.set(keyOf(task), task);
  return firsts;
}

/** What is asked before anything is written, and what is written without asking any more. */
type Work<Plan, T> = {
  prepare(client: PoolClient): Promise<Plan>;
  write(client: PoolClient, plan: Plan): Promise<T>;
};

/**
 * A round trip costs as much as a statement, so what needs no answer waits for none. When a statement
 * fails, PostgreSQL refuses those behind it, and a commit among them rolls back.
 */
async function inTransaction<Plan, T>(pool: Pool, { prepare, write }: Work<Plan, T>) {
  const client = await pool.connect();
  try {
    const begun = client.query('begin');
    // When `prepare` fails first, that is the error to tell.
    begun.catch(() => undefined);
    const plan = await prepare(client);
    await faultPoint('submit.before-commit');
    const [ids] = await Promise.all([write(client, plan), begun, client.query('commit')]);
    client.release();
    return { plan, ids };
  } catch (error) {
    await client.query('rollback').then(
      () => client.release(),
      (broken: Error) => client.release(broken),
    );
    throw error;
  }
}

type Plan = {
  funded: FundedTask[];
  /** By key. */
  refused: Map<string, Failure>;
  earlier: KeyHolders;
};

/**
 * Balances are locked before keys are waited for, by every create, and after the keys of tasks that
 * may be a worker's in this moment: so nobody waits in a circle. Whoever has a key of a paid create
 * had the lock on its account before, so its commit is seen behind that lock.
 */
async function planTasks(client: PoolClient, tasks: NewTask[]): Promise<Plan> {
  const [, funds, earlier] = await Promise.all([
    freeExpiredKeys(client, tasks),
    lockFunds(client, tasks.flatMap(toWantedHold)),
    readKeyHolders(client, tasks),
  ]);
  const fresh = tasks.filter((task) => !earlier.has(keyOf(task)));
  const { allotted, refused } = allotHolds(fresh.flatMap(toWantedHold), funds);
  const holds = new Map(allotted.map((allotment) => [allotment.wanted.taskId, allotment]));
  return {
    earlier,
    refused: new Map(
      fresh.flatMap((task) => {
        const failure = refused.get(task.id);
        return failure ? [[keyOf(task), failure]] : [];
      }),
    ),
    funded: fresh
      .filter(({ id }) => !refused.has(id))
      .map((task) => ({ task, hold: holds.get(task.id) ?? null })),
  };
}

function toWantedHold({ id, accountId, apiKeyId, quote, createdAt }: NewTask): WantedHold[] {
  return quote === null ? [] : [{ taskId: id, accountId, apiKeyId, quote, at: createdAt }];
}

async function writeTasks(
  client: PoolClient,
  queue: TaskQueue,
  funded: FundedTask[],
): Promise<Set<string>> {
  if (funded.length === 0) return new Set();
  const joinsLine = funded.some(({ task }) => 'request' in task.outcome);
  const executeSql = (text: string, values?: unknown[]) => client.query(text, values);
  const [ids] = await Promise.all([
    insertRows(client, funded),
    joinsLine ? queue.announce({ executeSql }) : undefined,
  ]);
  return ids;
}

/** After the commit: also of those who were a moment quicker with a key that was still free before. */
async function whoHasTheKeys(
  pool: Pool,
  { firsts, plan, ids }: { firsts: NewTask[]; plan: Plan; ids: ReadonlySet<string> },
): Promise<KeyHolders> {
  const holders = new Map(plan.earlier);
  for (const task of firsts) {
    if (ids.has(task.id) && task.idempotency !== null) {
      holders.set(keyOf(task), { task: toCreated(task), hash: task.idempotency.hash });
    }
  }
  const lost = plan.funded.map(({ task }) => task).filter(({ id }) => !ids.has(id));
  for (const [key, holder] of await readKeyHolders(pool, lost)) holders.set(key, holder);
  return holders;
}

function keyWentAway(): CallsheetError {
  return new CallsheetError({
    code: 'server.unavailable',
    message:
      'The task that had this Idempotency-Key was removed in this moment. Send the request again.',
    retryAfterSeconds: 1,
  });
}
