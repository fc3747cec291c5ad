import type { Task, TaskStatus } from './task.ts';

/** Which tasks of an account a list shows; the times are both inclusive. */
export type TaskFilter = {
  taskId?: string;
  model?: string;
  statuses?: readonly TaskStatus[];
  apiKeyId?: string;
  createdFrom: Date;
  createdTo: Date;
  /** From 1. */
  page: number;
  pageSize: number;
};

/** One page of a list; `total` counts the tasks on all pages. */
export type TaskPage = { total: number; tasks: Task[] };
