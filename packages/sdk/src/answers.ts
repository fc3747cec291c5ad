/** What the server answers, in its own field names. Times are ISO 8601 in UTC; money is millionths of `currency`. */

export type Account = {
  id: string;
  /** Unique; may be used in place of the id. */
  name: string;
  created_at: string;
  /** Since when its keys open nothing; `null`: they do. */
  disabled_at: string | null;
  /** Billed seconds that cost nothing. */
  free_seconds: number;
  /** `null`: for ever. */
  free_until: string | null;
  /** Whether what would cost money is refused. */
  free_only: boolean;
};

export type AccountBalance = {
  account: Account;
  balance: {
    currency: string;
    available_micros: number;
    /** Set aside for tasks that have not ended. */
    held_micros: number;
    free_quota: { seconds: number; used_seconds: number; until: string | null; only: boolean };
  };
  /** Of each model, on the engine of the key or of the server; `null`: none. */
  limits: {
    model: string;
    engine: string;
    submits_per_second: number | null;
    tasks_at_once: number | null;
  }[];
};

/** A key without its secret. */
export type ApiKey = {
  id: string;
  account_id: string;
  name: string;
  created_at: string;
  revoked_at: string | null;
  /** To the minute. */
  last_used_at: string | null;
  /** The most it may spend in all; `null`: no limit but the balance. */
  budget_micros: number | null;
  /** The engine its tasks go to; `null`: the server's. */
  engine: string | null;
};

export type LedgerEntry = {
  id: number;
  created_at: string;
  kind: 'grant' | 'adjust' | 'hold' | 'settle' | 'release';
  task_id: string | null;
  api_key_id: string | null;
  currency: string;
  /** Added to what may be spent. */
  available_micros: number;
  /** Added to what is held. */
  held_micros: number;
  spent_micros: number;
  note: string | null;
};

export type LedgerPage = {
  /** Newest first. */
  entries: LedgerEntry[];
  /** The `cursor` of the next page; `null`: this is the last. */
  next_cursor: string | null;
};

/** One day (UTC), model, key and engine. */
export type UsageRow = {
  day: string;
  model: string;
  api_key_id: string;
  api_key_name: string;
  engine: string;
  tasks: number;
  succeeded: number;
  failed: number;
  /** Billed seconds. */
  input_seconds: number;
  output_seconds: number;
  currency: string;
  amount_micros: number;
};

export type Usage = { from: string; to: string; usage: UsageRow[] };

/** A task, whatever API it was created by. */
export type Task = {
  id: string;
  dialect: string;
  engine: string;
  model: string;
  status: 'queued' | 'running' | 'succeeded' | 'failed' | 'canceled' | 'expired';
  /** Whole per cent. */
  progress: number;
  created_at: string;
  started_at: string | null;
  ended_at: string | null;
  failure: { code: string; message: string; retryable: boolean } | null;
  /** Signed and expiring; needs no key. */
  video_url: string | null;
  /** The video first, then what was made beside it; empty unless the task succeeded. */
  outputs: TaskOutput[];
  create_request_id: string;
};

export type TaskOutput = {
  /** Unique within its task: `film.mp4`, `storyboard.png` … */
  name: string;
  content_type: string;
  size_bytes: number;
  /** Hex. */
  sha256: string;
  /** Signed and expiring; needs no key. `null`: it was removed. */
  url: string | null;
};
