import type { ErrorCodeFacts } from './error-code-facts.ts';

/** The life of a task. */
export const taskCodes = [
  {
    code: 'task.line_full',
    category: 'rate_limited',
    retryable: true,
    meaning: 'The account has as many waiting tasks as it may have.',
  },
  {
    code: 'task.idempotency_conflict',
    category: 'conflict',
    retryable: false,
    meaning: 'The idempotency key was used before with another request.',
  },
  {
    code: 'task.not_cancelable',
    category: 'conflict',
    retryable: false,
    meaning: 'The task is no longer in a status in which it can be canceled.',
  },
  {
    code: 'task.not_found',
    category: 'not_found',
    retryable: false,
    meaning: 'The account has no task of this id.',
  },
  {
    code: 'task.output_not_found',
    category: 'not_found',
    retryable: false,
    meaning: 'The task has no output of this name, or has not succeeded.',
  },
  {
    code: 'task.output_removed',
    category: 'not_found',
    retryable: false,
    meaning: 'The outputs of the task were removed: they had outlived their time.',
  },
  {
    code: 'task.attempts_exhausted',
    category: 'engine',
    retryable: true,
    meaning: 'Every attempt at the task ended without a result.',
  },
  {
    code: 'task.expired',
    category: 'timeout',
    retryable: true,
    meaning: 'The task had no result within its longest time.',
  },
] as const satisfies readonly ErrorCodeFacts[];
