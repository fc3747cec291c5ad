import type { Failure } from '@callsheet/contract';
import type { PoolClient } from 'pg';
import { allotHolds } from '../billing/allot-holds.ts';
import { lockFunds } from '../billing/lock-funds.ts';
import type { FundsMemory } from '../billing/remember-funds.ts';
import type { WantedHold } from '../billing/wanted-hold.ts';
import { freeExpiredKeys } from './free-expired-keys.ts';
import type { FundedTask } from './insert-rows.ts';
import { keyOf, readKeyHolders, type KeyHolders } from './key-holders.ts';
import type { NewTask } from './new-task.ts';

/** Which of some tasks, no two of one key, are to be inserted with which hold, and why the others are not. */
export type Plan = {
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
export async function planTasks(
  client: PoolClient,
  memory: FundsMemory,
  tasks: readonly NewTask[],
): Promise<Plan> {
  const wanted = tasks.flatMap(toWantedHold);
  const [, funds, earlier] = await Promise.all([
    freeExpiredKeys(client, tasks),
    lockFunds(client, wanted),
    readKeyHolders(client, tasks),
  ]);
  const fresh = tasks.filter((task) => !earlier.has(keyOf(task)));
  memory.keep(wanted, funds);
  return { ...allot(fresh, allotHolds(fresh.flatMap(toWantedHold), funds)), earlier };
}

/** Without asking; `null`: the answer of the database is needed. */
export function guessPlan(memory: FundsMemory, tasks: readonly NewTask[]): Plan | null {
  if (tasks.some(({ idempotency }) => idempotency !== null)) return null;
  const wanted = tasks.flatMap(toWantedHold);
  const funds = memory.recall(wanted);
  if (!funds) return null;
  const allotments = allotHolds(wanted, funds);
  if (allotments.refused.size > 0) {
    memory.forget();
    return null;
  }
  return { ...allot(tasks, allotments), earlier: new Map() };
}

function toWantedHold({ id, accountId, apiKeyId, quote, createdAt }: NewTask): WantedHold[] {
  return quote === null ? [] : [{ taskId: id, accountId, apiKeyId, quote, at: createdAt }];
}

function allot(
  tasks: readonly NewTask[],
  { allotted, refused }: ReturnType<typeof allotHolds>,
): Pick<Plan, 'funded' | 'refused'> {
  const holds = new Map(allotted.map((allotment) => [allotment.wanted.taskId, allotment]));
  const plan: Pick<Plan, 'funded' | 'refused'> = { funded: [], refused: new Map() };
  for (const task of tasks) {
    const failure = refused.get(task.id);
    if (failure) plan.refused.set(keyOf(task), failure);
    else plan.funded.push({ task, hold: holds.get(task.id) ?? null });
  }
  return plan;
}
