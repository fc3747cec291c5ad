import { randomInt, randomUUID } from 'node:crypto';
import { CallsheetError } from '@callsheet/contract';
import type { Submission } from '../domain/submission.ts';
import type { Task } from '../domain/task.ts';
import { hashRequest } from './hash-request.ts';
import { refuseIncapable } from './refuse-incapable.ts';
import type { TaskTools } from './task-tools.ts';

/** Seeds are 0 to 2147483647 (contract.md §2.4). */
const SEEDS = 2 ** 31;

/**
 * Makes a task of a request that its dialect has validated, or a failed task of one that broke the
 * rules. When it resolves, the task and the hold of what it may cost are on disk (promise P1).
 * @throws CallsheetError `task.idempotency_conflict` when the key was used with another request;
 *   `engine.incapable`, `billing.price_missing`, `billing.insufficient_funds`, `billing.key_budget_exceeded` or
 *   `billing.free_quota_exhausted`
 */
export async function submitTask(tools: TaskTools, submission: Submission): Promise<Task> {
  const engine = submission.caller.engine ?? tools.engineFor(modelOf(submission.outcome));
  if ('request' in submission.outcome) {
    refuseIncapable(submission.outcome.request, tools.capabilities(engine));
  }
  const outcome = await storeInline(tools, submission.outcome);
  const key = submission.idempotencyKey;
  const inserted = await tools.insertTask({
    id: randomUUID(),
    accountId: submission.caller.accountId,
    apiKeyId: submission.caller.apiKeyId,
    dialect: submission.dialect,
    engine,
    model: modelOf(outcome),
    requestId: submission.requestId,
    seed: seedOf(outcome),
    createdAt: tools.clock.now(),
    quote: 'request' in outcome ? tools.quote(engine, outcome.request) : null,
    outcome,
    idempotency: key === undefined ? null : { key, hash: hashRequest(outcome) },
  });
  if (inserted.outcome === 'refused') throw new CallsheetError(inserted.failure);
  if (inserted.outcome === 'conflict') throw idempotencyConflict(inserted.task);
  return inserted.task;
}

type Outcome = Submission['outcome'];

async function storeInline(tools: TaskTools, outcome: Outcome): Promise<Outcome> {
  if (!('request' in outcome)) return outcome;
  return { request: await tools.storeInlineMedia(outcome.request) };
}

function modelOf(outcome: Outcome): string {
  return 'request' in outcome ? outcome.request.model : outcome.model;
}

/** Drawn here, not by the worker: a second attempt makes the same video. */
function seedOf(outcome: Outcome): number {
  const seed = 'request' in outcome ? outcome.request.seed : undefined;
  return seed ?? randomInt(SEEDS);
}

function idempotencyConflict(task: Task): CallsheetError {
  return new CallsheetError({
    category: 'conflict',
    code: 'task.idempotency_conflict',
    message:
      `This Idempotency-Key was used for another request, which became task ${task.id}. ` +
      'Send the same request again with it, or a new key for a new request.',
    details: [{ path: 'Idempotency-Key', rule: 'one_request_a_key' }],
  });
}
