import { CallsheetError } from '@callsheet/contract';
import type { Pool, PoolClient } from 'pg';
import { rememberFunds, type FundsMemory } from '../billing/remember-funds.ts';
import { faultPoint } from '../lib/fault-point.ts';
import { groupCalls } from '../lib/group-calls.ts';
import { insertRows, toCreated, type FundedTask } from './insert-rows.ts';
import { keyOf, readKeyHolders, type KeyHolders } from './key-holders.ts';
import type { InsertedTask, NewTask } from './new-task.ts';
import { guessPlan, planTasks, type Plan } from './plan-tasks.ts';
import type { TaskQueue } from './queue.ts';

/**
 * Writes tasks to the line, many in one transaction when they arrive together: a flush to disk
 * is what a create costs, and 1,500 a second do not each get their own. What an engine may cost is
 * held by the statement that inserts them; a task whose account cannot pay is left out alone.
 */
export function taskWriter(pool: Pool, queue: TaskQueue): (task: NewTask) => Promise<InsertedTask> {
  const tools = { pool, queue, memory: rememberFunds() };
  return groupCalls<NewTask, InsertedTask>({
    call: async (tasks) => {
      const inserted = await insertTasks(tools, tasks);
      await faultPoint('submit.after-commit');
      return inserted;
    },
    isItemFault,
  });
}

type Tools = { pool: Pool; queue: TaskQueue; memory: FundsMemory };

function isItemFault(error: unknown): boolean {
  return /^2[23]/.test(String((error as { code?: unknown }).code));
}

async function insertTasks(tools: Tools, tasks: NewTask[]): Promise<InsertedTask[]> {
  const firsts = [...firstOfEachKey(tasks).values()];
  const { plan, ids } = (await writeGuessed(tools, firsts)) ?? (await writePlanned(tools, firsts));
  const holders = await whoHasTheKeys(tools.pool, { firsts, plan, ids });
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

type Written = { plan: Plan; ids: Set<string> };

/** `null`: nothing was written, for the funds are not known, or the database knew better. */
async function writeGuessed(tools: Tools, tasks: NewTask[]): Promise<Written | null> {
  const plan = guessPlan(tools.memory, tasks);
  if (!plan) return null;
  try {
    return await inTransaction(tools, async () => plan);
  } catch (error) {
    if (isItemFault(error)) return null;
    throw error;
  }
}

function writePlanned(tools: Tools, tasks: NewTask[]): Promise<Written> {
  return inTransaction(tools, (client) => planTasks(client, tools.memory, tasks));
}

/**
 * A round trip costs as much as a statement, so what needs no answer waits for none. When a statement
 * fails, PostgreSQL refuses those behind it, and a commit among them rolls back.
 */
async function inTransaction(
  { pool, queue, memory }: Tools,
  prepare: (client: PoolClient) => Promise<Plan>,
): Promise<Written> {
  const client = await pool.connect();
  try {
    const begun = client.query('begin');
    // When `prepare` fails first, that is the error to tell.
    begun.catch(() => undefined);
    const plan = await prepare(client);
    await faultPoint('submit.before-commit');
    const writing = writeTasks(client, queue, plan.funded);
    const [ids] = await Promise.all([writing, begun, client.query('commit')]);
    client.release();
    return { plan, ids };
  } catch (error) {
    memory.forget();
    await client.query('rollback').then(
      () => client.release(),
      (broken: Error) => client.release(broken),
    );
    throw error;
  }
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
