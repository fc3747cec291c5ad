import type { CheckDepth } from './check-depth.ts';
import type { CheckRate } from './check-rate.ts';

/** What the limits need to know of a task that is to be created. */
export type LimitedTask = {
  accountId: string;
  model: string;
  engine: string;
  idempotency: { key: string } | null;
};

export type CreateLimits = {
  checkRate: CheckRate;
  checkDepth: CheckDepth;
  /** Whether the account has created a task with this key. */
  isKeyUsed(accountId: string, key: string): Promise<boolean>;
};

/**
 * Puts the limits before the creation of tasks. A create that is sent again with its key makes no new
 * task, so it is answered even when the limit is reached (promise P3).
 */
export function limitCreates<Task extends LimitedTask, Result>(
  create: (task: Task) => Promise<Result>,
  limits: CreateLimits,
): (task: Task) => Promise<Result> {
  return async (task) => {
    try {
      await limits.checkRate(task);
      await limits.checkDepth(task.accountId);
    } catch (refusal) {
      if (!(await isReplay(limits, task))) throw refusal;
    }
    return create(task);
  };
}

async function isReplay(limits: CreateLimits, { accountId, idempotency }: LimitedTask) {
  return idempotency !== null && (await limits.isKeyUsed(accountId, idempotency.key));
}
