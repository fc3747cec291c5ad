import type { Readable } from 'node:stream';
import type { Account, Caller } from '../domain/account.ts';
import type { Balance, LedgerFilter, LedgerPage } from '../domain/ledger.ts';
import type { PreflightReport } from '../domain/preflight-report.ts';
import type { ModelLimits } from '../domain/model-limits.ts';
import type { Submission } from '../domain/submission.ts';
import type { TaskFilter, TaskPage } from '../domain/task-filter.ts';
import type { Task, TaskStatus } from '../domain/task.ts';
import type { UsageFilter, UsageRow } from '../domain/usage-report.ts';
import type { Clock } from '../lib/clock.ts';
import type { AdminTools } from './admin-tools.ts';

/** Everything a dialect may do. `compose` binds these verbs; a dialect imports no feature by itself. */
export type DialectTools = {
  clock: Clock;
  /** `immediate`: a request that breaks the rules is refused at once. `strict`: also one whose texts would be cut. `deferred`: it becomes a failed task, as the hosted service does it (contract.md §4.5). */
  validation: 'immediate' | 'strict' | 'deferred';
  /** Absolute base that clients reach this server by, without a trailing slash. */
  publicUrl(): string;
  /** @throws CallsheetError `auth.key_missing`, `auth.key_invalid` (both unauthenticated) or `auth.account_disabled` (forbidden). */
  authenticate(apiKey: string | null): Promise<Caller>;
  /** @throws CallsheetError `task.idempotency_conflict` when the key was used with another request. */
  submitTask(submission: Submission): Promise<Task>;
  /** `null`: no such task in this account; another account's looks the same (promise P25). */
  getTask(caller: Caller, id: string): Promise<Task | null>;
  /** The task that was created with this idempotency key. `null`: this account has none. */
  findTaskByKey(caller: Caller, key: string): Promise<Task | null>;
  listTasks(caller: Caller, filter: TaskFilter): Promise<TaskPage>;
  /** Cancels only in one of the given statuses. `refused`: it is in another one. */
  cancelTask(
    caller: Caller,
    id: string,
    from: readonly TaskStatus[],
  ): Promise<'canceled' | 'refused' | 'unknown'>;
  /** Of the video, or of the output of this name: absolute, signed and expiring; needs no credentials. `null` unless the task succeeded. */
  contentUrl(task: Task, name?: string): string | null;
  createUploadPolicy(caller: Caller, model: string): Promise<UploadPolicy>;
  /** @throws CallsheetError `upload.policy_invalid`, `upload.policy_expired` (forbidden), `upload.too_large`, `upload.key_taken` (conflict). */
  receiveUpload(upload: UploadForm): Promise<void>;
  /** Judges a native create body of any model. Creates nothing, and refuses nothing. */
  preflight(caller: Caller, body: unknown): Promise<PreflightReport>;
  /** Of every model, on the engine that is named or on the server's. */
  listLimits(engine: string | undefined): readonly ModelLimits[];
  getAccount(accountId: string): Promise<Account>;
  readBalance(accountId: string): Promise<Balance>;
  /** Newest first. */
  listEntries(accountId: string, filter: LedgerFilter): Promise<LedgerPage>;
  /** By day, model, key and engine, in this order. */
  readUsage(accountId: string, filter: UsageFilter): Promise<UsageRow[]>;
  admin: AdminTools;
};

export type UploadPolicy = {
  /** Unique to this policy, so that equal file names do not collide (clients.md §1). */
  uploadDir: string;
  /** Base64 JSON document that the form must send back. */
  policy: string;
  signature: string;
  accessKeyId: string;
  expiresInSeconds: number;
  maxFileBytes: number;
};

/** The form fields of an upload, and its file as a stream that has not been read yet. */
export type UploadForm = {
  accessKeyId: string;
  policy: string;
  signature: string;
  /** Upload folder, slash, file name: raw UTF-8. */
  key: string;
  file: Readable;
};
