import type { Failure, Money, TaskRequest } from '@callsheet/contract';

/** One unit of work a client asked for. Times are UTC. */
export type Task = {
  /** UUID, lower case. */
  id: string;
  accountId: string;
  apiKeyId: string;
  /** The dialect that took the request, by its registry name. */
  dialect: string;
  /** The engine that makes the video, by its registry name. */
  engine: string;
  model: string;
  /** `null`: a request that broke the rules, kept as a task that was born failed. */
  request: TaskRequest | null;
  /** Request id of the create call. */
  requestId: string;
  status: TaskStatus;
  /** Whole per cent, 0 to 100. */
  progress: number;
  createdAt: Date;
  /** When a worker first claimed it. */
  startedAt: Date | null;
  /** When it reached its terminal status. */
  endedAt: Date | null;
  /** Only when `failed` or `expired`. */
  failure: Failure | null;
  /** Only when `succeeded`. */
  result: TaskResult | null;
  /** What was quoted and held when it was created; 0: its engine is free. `null`: it was born failed. */
  price: Money | null;
};

export type TaskStatus = 'queued' | 'running' | 'succeeded' | 'failed' | 'canceled' | 'expired';

/** The finished video: stored, hashed and probed before the task says `succeeded` (promise P14). */
export type TaskResult = {
  /** Key in the store; `null` once the video was deleted. */
  storageKey: string | null;
  sha256: string;
  sizeBytes: number;
  width: number;
  height: number;
  durationSeconds: number;
  usage: Usage;
  /** What was made beside it, stored and removed with it; absent: nothing. */
  artifacts?: StoredArtifact[];
};

/** A file beside the video, in the video's folder of the store under its own name. */
export type StoredArtifact = {
  /** Unique within its task, and never the video's: `storyboard.png`. */
  name: string;
  contentType: string;
  sha256: string;
  sizeBytes: number;
};

/** What the task consumed (contract.md §4.2). Seconds as billed: input is already cut to the cap of §7. */
export type Usage = {
  inputVideoSeconds: number;
  outputVideoSeconds: number;
};
