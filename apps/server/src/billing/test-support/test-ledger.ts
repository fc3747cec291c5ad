import { randomUUID } from 'node:crypto';
import type { TaskRequest } from '@callsheet/contract';
import { openTestDatabase } from '../../database/test-database.ts';
import type { Caller } from '../../domain/account.ts';
import { systemClock } from '../../lib/clock.ts';
import { taskReader } from '../../tasks/get-task.ts';
import { taskWriter } from '../../tasks/insert-tasks.ts';
import { openQueue } from '../../tasks/queue.ts';
import { submitTask } from '../../tasks/submit-task.ts';
import type { TaskTools, WorkTools } from '../../tasks/task-tools.ts';
import { fakeEngine } from '../../tasks/test-support/fake-engine.ts';
import { grantMoney } from '../grant-money.ts';
import { quoteTask } from '../quote-task.ts';
import { setCreditLimit } from '../set-credit-limit.ts';
import { crashingConnection } from './crashing-connection.ts';

export type TestLedger = Awaited<ReturnType<typeof openTestLedger>>;
export type TestServer = Awaited<ReturnType<TestLedger['server']>>;

/** 7 s at 720P: 4.20 CNY, and nothing else, for pictures are free. */
export const REQUEST: TaskRequest = {
  model: 'wan2.7-r2v',
  prompt: 'Image 1 waves.',
  media: [{ role: 'referenceImage', url: 'https://example.com/girl.png' }],
  resolution: '720P',
  ratio: '16:9',
  durationSeconds: 7,
  promptExtend: true,
  watermark: false,
};

export const FAILURE = { category: 'engine', code: 'engine.failed', message: 'no', retryable: true } as const; // prettier-ignore

/** What a worker stores of a video; only its usage matters here. */
export function resultOf(inputVideoSeconds: number, outputVideoSeconds: number) {
  const usage = { inputVideoSeconds, outputVideoSeconds };
  const video = { width: 1280, height: 720, durationSeconds: outputVideoSeconds };
  return { storageKey: 'results/a.mp4', sha256: '00', sizeBytes: 1, ...video, usage };
}

/** The verbs of tasks and money on a real database, with an engine that costs. */
export async function openTestLedger() {
  const connection = await openTestDatabase();
  const closers: (() => Promise<void>)[] = [];
  return {
    ...connection,
    openAccount: (terms: AccountTerms = {}) => openAccount(connection.database, terms),
    /** Another process: its own pool, which may die, and its own queue of creates. */
    server: async () => {
      const server = await openServer(connection.url);
      closers.push(server.close);
      return server;
    },
    close: async () => {
      for (const close of closers) await close();
      await connection.close();
    },
  };
}

async function openServer(url: string) {
  const connection = crashingConnection(url);
  const { database, pool } = connection;
  const queue = await openQueue({ pool, role: 'enqueue-only', onError: () => undefined });
  const tools: TaskTools = {
    database,
    queue,
    clock: systemClock,
    insertTask: taskWriter(pool, queue),
    readTask: taskReader(pool),
    storeInlineMedia: async (request) => request,
    engineFor: () => 'fake',
    capabilities: () => ({ models: 'all' }),
    quote: (_engine, request) => quoteTask({ pricing: 'catalogue', region: 'china' }, request),
  };
  return {
    connection,
    tools,
    workTools: workToolsOf(tools),
    submit: (caller: Caller, request: TaskRequest = REQUEST, idempotencyKey?: string) =>
      submitTask(tools, {
        caller,
        dialect: 'test',
        requestId: randomUUID(),
        outcome: { request },
        ...(idempotencyKey !== undefined && { idempotencyKey }),
      }),
    close: async () => {
      await queue.stop();
      await database.destroy();
    },
  };
}

function workToolsOf({ database, queue, clock }: TaskTools): WorkTools {
  const unused = () => {
    throw new Error('no video is made here');
  };
  return {
    database,
    queue,
    clock,
    store: new Proxy({} as WorkTools['store'], { get: unused }),
    intakeMedia: unused,
    tasksAtOnce: () => null,
    engine: () => fakeEngine(),
    scratchRoot: '',
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    onEnded: () => undefined,
  };
}

export type AccountTerms = {
  grantMicros?: number;
  creditMicros?: number | null;
  freeSeconds?: number;
  freeUntil?: Date;
  freeOnly?: boolean;
  /** Of each of its keys; one without a budget by default. */
  budgets?: (number | null)[];
};

type Database = Awaited<ReturnType<typeof openTestDatabase>>['database'];

async function openAccount(database: Database, terms: AccountTerms) {
  const id = randomUUID();
  const created_at = new Date();
  const { freeSeconds = 0, freeOnly = false, freeUntil = null, budgets = [null] } = terms;
  await database
    .insertInto('accounts')
    .values({
      id,
      name: id,
      created_at,
      free_seconds: freeSeconds,
      free_only: freeOnly,
      free_until: freeUntil,
    }) // prettier-ignore
    .execute();
  const callers: Caller[] = budgets.map(() => ({ accountId: id, apiKeyId: randomUUID() }));
  for (const [index, { apiKeyId }] of callers.entries()) {
    await database
      .insertInto('api_keys')
      .values({
        id: apiKeyId,
        account_id: id,
        name: `key ${index}`,
        hash: Buffer.from(apiKeyId),
        created_at,
        revoked_at: null,
        budget_micros: budgets[index]!,
      })
      .execute();
  }
  if (terms.grantMicros) {
    const grant = { amountMicros: terms.grantMicros, note: null, reference: null };
    await grantMoney(database, { accountId: id, at: created_at, ...grant });
  }
  if (terms.creditMicros !== undefined) {
    await setCreditLimit(database, { accountId: id, limitMicros: terms.creditMicros });
  }
  return { id, callers, caller: callers[0]! };
}
