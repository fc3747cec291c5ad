import type { EngineCapabilities, Quote, TaskRequest } from '@callsheet/contract';
import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { Schema } from '../database/schema.ts';
import type { Engine, EngineMedia } from '../engines/engine.ts';
import type { Clock } from '../lib/clock.ts';
import type { Store } from '../storage/store.ts';
import type { InsertedTask, NewTask } from './new-task.ts';
import type { TaskQueue } from './queue.ts';
import type { Task, TaskStatus } from '../domain/task.ts';

/** What the verbs that answer requests work with. */
export type TaskTools = {
  database: Kysely<Schema>;
  queue: TaskQueue;
  clock: Clock;
  /** Made once a process with `taskWriter`: concurrent creates share a transaction. */
  insertTask(task: NewTask): Promise<InsertedTask>;
  /** Made once a process with `taskReader`: concurrent polls share a query. */
  readTask(id: string): Promise<Task | null>;
  /** Puts `data:` URLs into the store and `stored:<sha256>` in their place. */
  storeInlineMedia(request: TaskRequest): Promise<TaskRequest>;
  /** The registry name of the engine that makes this model's videos; a request that broke the rules may name any model. */
  engineFor(model: string): string;
  /** By registry name. */
  capabilities(engine: string): EngineCapabilities;
  /** What a request costs on an engine; `null`: the engine is free. @throws CallsheetError `billing.price_missing` */
  quote(engine: string, request: TaskRequest): Quote | null;
};

/** What a worker works with. */
export type WorkTools = {
  database: Kysely<Schema>;
  queue: TaskQueue;
  clock: Clock;
  store: Store;
  /** Fetches, probes and checks the cast, in the order of `request.media`. @throws CallsheetError with details, `retryable` or not. */
  intakeMedia(task: Task & { request: TaskRequest }, signal: AbortSignal): Promise<EngineMedia[]>;
  /** Most tasks of one account and model that may be in work at once; `null`: any number. */
  tasksAtOnce(of: { model: string; engine: string }): number | null;
  /** By registry name. */
  engine(name: string): Engine;
  /** Where attempts make their scratch folders. */
  scratchRoot: string;
  log: Pick<Logger, 'info' | 'warn' | 'error'>;
  /** Called after a task reached its terminal status, for metrics. */
  onEnded(task: Task, status: TaskStatus, endedAt: Date): void;
};
