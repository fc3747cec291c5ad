import { createHash, createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { CallsheetError } from '@callsheet/contract';
import type { Account, Caller } from '../../domain/account.ts';
import { VIDEO_NAME } from '../../domain/list-outputs.ts';
import type { Submission } from '../../domain/submission.ts';
import type { TaskFilter, TaskPage } from '../../domain/task-filter.ts';
import { canMove } from '../../domain/task-status.ts';
import type { Task } from '../../domain/task.ts';
import type { Clock } from '../../lib/clock.ts';
import { preflightRequest } from '../../preflight/preflight-request.ts';
import type { PreflightTools } from '../../preflight/preflight-tools.ts';
import type { DialectTools, UploadForm, UploadPolicy } from '../dialect-tools.ts';
import { createInMemoryAdmin } from './in-memory-admin.ts';
import { createInMemoryLedger, type InMemoryLedger } from './in-memory-ledger.ts';

/** What tests may look into and change besides using the tools. */
export type InMemoryTools = DialectTools & {
  tasks: Map<string, Task>;
  submissions: Submission[];
  uploads: Map<string, Buffer>;
  ledger: InMemoryLedger;
  /** Plays the worker: changes a stored task. */
  changeTask(id: string, changes: Partial<Task>): void;
};

export type InMemoryOptions = {
  clock: Clock;
  validation: DialectTools['validation'];
  /** Callers by API key. */
  callers: Readonly<Record<string, Caller>>;
  /** Opens the admin API. */
  adminKey?: string;
  maxFileBytes?: number;
};

const POLICY_SECONDS = 300;

/** Media cannot be seen from here. */
const PREFLIGHT: PreflightTools = {
  region: 'china',
  engines: [{ name: 'animatic', pricing: 'free', capabilities: { models: 'all' } }],
  defaultEngine: 'animatic',
  lookAtMedia: async () => ({ media: [], findings: [] }),
};

/** The tools without a database: test support for the dialects, under the same rules as the real ones. */
export function createInMemoryTools(options: InMemoryOptions): InMemoryTools {
  const tasks = new Map<string, Task>();
  const submissions: Submission[] = [];
  const uploads = new Map<string, Buffer>();
  const { clock, adminKey = 'sk-admin-in-memory' } = options;
  const ledger = createInMemoryLedger(clock);
  const accounts = accountsOf(options);
  const admin = createInMemoryAdmin({ clock, adminKey }, accounts);
  const ownTask = (caller: Caller, id: string) => {
    const task = tasks.get(id);
    return task?.accountId === caller.accountId ? task : null;
  };
  return {
    ...options,
    tasks,
    submissions,
    uploads,
    ledger,
    publicUrl: () => 'https://callsheet.test',
    authenticate: async (apiKey) => authenticate(options, apiKey),
    submitTask: async (submission) =>
      submit({ tasks, submissions, clock: options.clock }, submission),
    getTask: async (caller, id) => ownTask(caller, id),
    findTaskByKey: async (caller, key) => {
      const used = submissions.find(
        (one) => one.idempotencyKey === key && one.caller.accountId === caller.accountId,
      );
      return [...tasks.values()].find(({ requestId }) => requestId === used?.requestId) ?? null;
    },
    listTasks: async (caller, filter) => list([...tasks.values()], caller, filter),
    cancelTask: async (caller, id, from) => {
      const task = ownTask(caller, id);
      if (!task) return 'unknown';
      if (!from.includes(task.status) || !canMove(task.status, 'canceled')) return 'refused';
      tasks.set(id, { ...task, status: 'canceled', endedAt: options.clock.now() });
      return 'canceled';
    },
    contentUrl: ({ id, result }, name) => {
      const path = name === undefined || name === VIDEO_NAME ? `${id}.mp4` : `${id}/${name}`;
      return result?.storageKey ? `https://callsheet.test/content/${path}?Signature=s` : null;
    },
    createUploadPolicy: async (caller, model) => createPolicy(options, caller, model),
    receiveUpload: async (upload) => receive(options, uploads, upload),
    preflight: (caller, body) => preflightRequest(PREFLIGHT, caller, body),
    listLimits: (engine = 'none') => [
      { model: 'wan2.7-r2v', engine, submitsPerSecond: 5, tasksAtOnce: null },
    ],
    getAccount: async (accountId) => admin.findAccount(accountId),
    readBalance: ledger.readBalance,
    listEntries: ledger.listEntries,
    readUsage: ledger.readUsage,
    admin: { ...admin, grant: ledger.grant, setCreditLimit: ledger.setCreditLimit },
    changeTask: (id, changes) => void tasks.set(id, { ...tasks.get(id)!, ...changes }),
  };
}

function accountsOf({ callers, clock }: InMemoryOptions): Account[] {
  const ids = new Set(Object.values(callers).map(({ accountId }) => accountId));
  return [...ids].map((id) => ({
    id,
    name: `name of ${id}`,
    createdAt: clock.now(),
    disabledAt: null,
    freeSeconds: 0,
    freeUntil: null,
    freeOnly: false,
  }));
}

function authenticate({ callers }: InMemoryOptions, apiKey: string | null): Caller {
  const category = 'unauthenticated';
  if (apiKey === null) {
    throw new CallsheetError({ category, code: 'auth.key_missing', message: 'No key.' });
  }
  const caller = Object.hasOwn(callers, apiKey) ? callers[apiKey] : undefined;
  if (caller) return caller;
  throw new CallsheetError({ category, code: 'auth.key_invalid', message: 'Unknown key.' });
}

type Submitted = { tasks: Map<string, Task>; submissions: Submission[]; clock: Clock };

function submit({ tasks, submissions, clock }: Submitted, submission: Submission): Task {
  const earlier = submissions.find((other) => isReplay(other, submission));
  if (earlier) return replay(tasks, earlier, submission);
  const { caller, dialect, requestId, outcome } = submission;
  const failure = 'failure' in outcome ? outcome.failure : null;
  const request = 'request' in outcome ? outcome.request : null;
  const now = clock.now();
  const task: Task = {
    id: randomUUID(),
    ...caller,
    dialect,
    engine: 'none',
    model: 'request' in outcome ? outcome.request.model : outcome.model,
    request,
    requestId,
    status: failure ? 'failed' : 'queued',
    progress: 0,
    createdAt: now,
    startedAt: null,
    endedAt: failure ? now : null,
    failure,
    result: null,
    price: failure ? null : { currency: 'CNY', amountMicros: 0 },
  };
  tasks.set(task.id, task);
  submissions.push(submission);
  return task;
}

function isReplay(earlier: Submission, later: Submission): boolean {
  return (
    later.idempotencyKey !== undefined &&
    earlier.idempotencyKey === later.idempotencyKey &&
    earlier.caller.accountId === later.caller.accountId
  );
}

function replay(tasks: Map<string, Task>, earlier: Submission, later: Submission): Task {
  if (digest(earlier.outcome) === digest(later.outcome)) {
    return [...tasks.values()].find(({ requestId }) => requestId === earlier.requestId)!;
  }
  throw new CallsheetError({
    category: 'conflict',
    code: 'task.idempotency_conflict',
    message: 'The idempotency key was used with another request.',
  });
}

function list(tasks: Task[], caller: Caller, filter: TaskFilter): TaskPage {
  const found = tasks
    .filter(({ accountId }) => accountId === caller.accountId)
    .filter((task) => passes(task, filter))
    .sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
  const first = (filter.page - 1) * filter.pageSize;
  return { total: found.length, tasks: found.slice(first, first + filter.pageSize) };
}

function passes(task: Task, filter: TaskFilter): boolean {
  return (
    (filter.taskId === undefined || task.id === filter.taskId) &&
    (filter.model === undefined || task.model === filter.model) &&
    (filter.statuses === undefined || filter.statuses.includes(task.status)) &&
    (filter.apiKeyId === undefined || task.apiKeyId === filter.apiKeyId) &&
    task.createdAt >= filter.createdFrom &&
    task.createdAt <= filter.createdTo
  );
}

function createPolicy(options: InMemoryOptions, caller: Caller, model: string): UploadPolicy {
  const uploadDir = `dashscope-instant/${caller.accountId}/${randomUUID()}`;
  const expires = options.clock.now().getTime() + POLICY_SECONDS * 1000;
  const policy = Buffer.from(JSON.stringify({ uploadDir, model, expires })).toString('base64');
  return {
    uploadDir,
    policy,
    signature: sign(policy).toString('base64'),
    accessKeyId: 'callsheet',
    expiresInSeconds: POLICY_SECONDS,
    maxFileBytes: options.maxFileBytes ?? 100 * 1024 * 1024,
  };
}

async function receive(
  options: InMemoryOptions,
  uploads: Map<string, Buffer>,
  { policy, signature, key, file }: UploadForm,
): Promise<void> {
  const given = Buffer.from(signature, 'base64');
  const right = sign(policy);
  if (given.length !== right.length || !timingSafeEqual(given, right)) {
    throw refuseUpload('upload.policy_invalid', 'forbidden');
  }
  const { uploadDir, expires } = JSON.parse(Buffer.from(policy, 'base64').toString()) as {
    uploadDir: string;
    expires: number;
  };
  if (!key.startsWith(`${uploadDir}/`)) throw refuseUpload('upload.policy_invalid', 'forbidden');
  if (expires < options.clock.now().getTime()) {
    throw refuseUpload('upload.policy_expired', 'forbidden');
  }
  const content = await buffer(file);
  if (content.length > (options.maxFileBytes ?? Infinity)) {
    throw refuseUpload('upload.too_large', 'too_large');
  }
  if (uploads.has(key)) throw refuseUpload('upload.key_taken', 'conflict');
  uploads.set(key, content);
}

function refuseUpload(code: string, category: 'forbidden' | 'too_large' | 'conflict') {
  return new CallsheetError({ category, code, message: `The upload was refused: ${code}.` });
}

function sign(policy: string): Buffer {
  return createHmac('sha256', 'in-memory').update(policy).digest();
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
