import type { Failure, Quote, TaskRequest } from '@callsheet/contract';
import type { Task } from '../domain/task.ts';

/** A task that is not in the database yet: queued when it has a request, else born failed. */
export type NewTask = {
  id: string;
  accountId: string;
  apiKeyId: string;
  dialect: string;
  engine: string;
  model: string;
  requestId: string;
  seed: number;
  createdAt: Date;
  /** What is held for it; `null`: its engine is free, or it was born failed. */
  quote: Quote | null;
  outcome: { request: TaskRequest } | { failure: Failure };
  idempotency: { key: string; hash: Buffer } | null;
};

/**
 * `conflict`: the idempotency key belongs to another request; the task is that one's.
 * `refused`: it cannot be paid, and there is no task.
 */
export type InsertedTask =
  | { task: Task; outcome: 'created' | 'replayed' | 'conflict' }
  | { outcome: 'refused'; failure: Failure };
