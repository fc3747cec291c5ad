import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { Failure, TaskRequest } from '@callsheet/contract';
import type { EntryKind } from '../domain/ledger.ts';
import type { MediaFacts } from '../domain/media.ts';
import type { TaskResult, TaskStatus, Usage } from '../domain/task.ts';

/** The tables as Kysely sees them; `migrations/` is the truth. Times are `timestamptz(3)`. */
export type Schema = {
  accounts: AccountTable;
  api_keys: ApiKeyTable;
  secrets: SecretTable;
  tasks: TaskTable;
  media: MediaTable;
  media_urls: MediaUrlTable;
  uploads: UploadTable;
  account_turns: AccountTurnTable;
  submit_rates: SubmitRateTable;
  garbage: GarbageTable;
  task_holds: TaskHoldView;
  ledger_transfers: LedgerTransferTable;
  account_balances: AccountBalanceTable;
  key_balances: KeyBalanceTable;
  usage_days: UsageDayTable;
};

type Time = ColumnType<Date, Date, Date>;
type Json<T extends object> = JSONColumnType<T>;

export type AccountTable = {
  id: string;
  name: string;
  created_at: Time;
  /** None of its keys opens anything since then. */
  disabled_at: Generated<Date | null>;
  /** Billed seconds that cost nothing (contract.md §7). */
  free_seconds: Generated<number>;
  /** Refuses what would cost money (`AllocationQuota.FreeTierOnly`, contract.md §5). */
  free_only: Generated<boolean>;
  /** The free seconds end then; `null`: never. */
  free_until: Generated<Date | null>;
};

export type ApiKeyTable = {
  id: string;
  account_id: string;
  name: string;
  /** SHA-256 of the key; the key itself is never stored here. */
  hash: Buffer;
  created_at: Time;
  revoked_at: Time | null;
  /** The most that may be held and settled through this key in all; `null`: no limit but the balance. */
  budget_micros: Generated<number | null>;
  /** Registry name of the engine that its tasks go to; `null`: the server's. */
  engine: Generated<string | null>;
  /** To the minute. */
  last_used_at: Generated<Date | null>;
};

/** Keys that sign URLs and upload policies, made at the first start and shared by every process. */
export type SecretTable = { name: string; value: Buffer };

export type TaskTable = {
  id: string;
  account_id: string;
  api_key_id: string;
  dialect: string;
  engine: string;
  model: string;
  /** `null` only for a task that was born failed. */
  request: ColumnType<TaskRequest | null, string | null, never>;
  seed: number;
  request_id: string;
  idempotency_key: string | null;
  /** SHA-256 of the canonical request: the same key with another request is refused. */
  idempotency_hash: Buffer | null;
  status: TaskStatus;
  progress: Generated<number>;
  /** How often a worker claimed it. */
  attempt: Generated<number>;
  /** Whoever holds this token may write; a worker that lost it cannot finish the task. */
  lease: string | null;
  /** The engine's opaque operation, committed before its first poll (promise P6). */
  operation: ColumnType<object | null, string | null, string | null>;
  failure: ColumnType<Failure | null, string | null, string | null>;
  result: ColumnType<TaskResult | null, string | null, string | null>;
  /** What was quoted at its creation; 0: its engine is free; `null`: it was born failed. */
  price_micros: ColumnType<number | null, number | null, never>;
  /** What its insert held for it in money; `null`: nothing is to be paid. */
  hold_micros: ColumnType<number | null, never, never>;
  /** And in millionths of a free second. */
  hold_free_micros: ColumnType<number | null, never, never>;
  per_second_micros: ColumnType<number | null, never, never>;
  created_at: Time;
  started_at: Time | null;
  ended_at: Time | null;
};

export type MediaTable = {
  sha256: string;
  storage_key: string;
  size_bytes: number;
  facts: Json<MediaFacts>;
  created_at: Time;
  /** When a task last brought it in. */
  used_at: Time;
};

/** What an account's URL led to when it was last fetched; forgotten after a day. */
export type MediaUrlTable = {
  account_id: string;
  /** SHA-256 of the whole URL. */
  url_hash: Buffer;
  sha256: string;
  size_bytes: number;
  facts: Json<MediaFacts>;
  seen_at: Time;
};

/** A file a client sent ahead, bound to the account and the model of its policy (contract.md §1.5). */
export type UploadTable = {
  /** The part after `oss://`, verbatim UTF-8. */
  key: string;
  account_id: string;
  model: string;
  sha256: string;
  storage_key: string;
  size_bytes: number;
  created_at: Time;
  expires_at: Time;
};

/** When an account's tasks were last admitted to work: the one served longest ago comes first. */
export type AccountTurnTable = { account_id: string; turn: number };

/** The last creates of an account and model that its rate let pass. */
export type SubmitRateTable = {
  account_id: string;
  model: string;
  passed_at: Date[];
  per_second: number;
  /** How many of the last call's creates passed. */
  granted: number;
};

/** Keys of the store that nothing refers to any more; their files are deleted next. */
export type GarbageTable = { storage_key: string; since: Time };

/** CNY: millionths of a yuan. SEC: millionths of a billed second of the free quota. */
type LedgerCurrency = 'CNY' | 'SEC';

/** What is or was held for a task, a row a currency: a view of its row. */
export type TaskHoldView = {
  task_id: ColumnType<string, never, never>;
  account_id: ColumnType<string, never, never>;
  api_key_id: ColumnType<string, never, never>;
  currency: ColumnType<LedgerCurrency, never, never>;
  held_micros: ColumnType<number, never, never>;
  /** The price that was quoted. */
  per_second_micros: ColumnType<number, never, never>;
  task_status: ColumnType<TaskStatus, never, never>;
};

/** A transfer with its four entries; only ever added to. The columns' sums are the balances. */
export type LedgerTransferTable = {
  id: ColumnType<number, never, never>;
  kind: ColumnType<EntryKind, EntryKind, never>;
  account_id: ColumnType<string, string, never>;
  api_key_id: ColumnType<string | null, string | null, never>;
  task_id: ColumnType<string | null, string | null, never>;
  currency: ColumnType<LedgerCurrency, LedgerCurrency, never>;
  available_micros: ColumnType<number, number, never>;
  held_micros: ColumnType<number, number, never>;
  spent_micros: ColumnType<number, number, never>;
  house_micros: ColumnType<number, number, never>;
  /** Of a hold: the price that was quoted. */
  per_second_micros: ColumnType<number | null, never, never>;
  /** Of a settlement. */
  usage: ColumnType<Usage | null, never, never>;
  note: ColumnType<string | null, string | null, never>;
  reference: ColumnType<string | null, string | null, never>;
  posted_at: ColumnType<Date, Date, never>;
};

/** Opened with the account by a trigger; only transfers change what may be spent. */
export type AccountBalanceTable = {
  account_id: ColumnType<string, never, never>;
  currency: ColumnType<LedgerCurrency, never, never>;
  available_micros: ColumnType<number, never, never>;
  /** How far below zero it may go; `null`: without limit. */
  credit_limit_micros: ColumnType<number | null, never, number | null>;
};

/** Opened with the key by a trigger; only transfers change it. */
export type KeyBalanceTable = {
  api_key_id: ColumnType<string, never, never>;
  account_id: ColumnType<string, never, never>;
  currency: ColumnType<LedgerCurrency, never, never>;
  held_micros: ColumnType<number, never, never>;
  spent_micros: ColumnType<number, never, never>;
};

/** Sums of tasks whose rows were removed. */
export type UsageDayTable = {
  day: ColumnType<Date, never, never>;
  account_id: ColumnType<string, never, never>;
  api_key_id: ColumnType<string, never, never>;
  model: ColumnType<string, never, never>;
  engine: ColumnType<string, never, never>;
  tasks: ColumnType<number, never, never>;
  succeeded: ColumnType<number, never, never>;
  failed: ColumnType<number, never, never>;
  input_seconds: ColumnType<string, never, never>;
  output_seconds: ColumnType<string, never, never>;
  amount_micros: ColumnType<number, never, never>;
};
