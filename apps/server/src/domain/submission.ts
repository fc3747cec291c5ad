import type { Failure, TaskRequest } from '@callsheet/contract';
import type { Caller } from './account.ts';

/** What a dialect hands over when a client asks for a video. */
export type Submission = {
  caller: Caller;
  dialect: string;
  requestId: string;
  /** A request that passed validation, or (deferred validation) what its task is born failed with. */
  outcome: { request: TaskRequest } | { model: string; failure: Failure };
  idempotencyKey?: string;
};
