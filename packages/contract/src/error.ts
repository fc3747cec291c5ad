import type { ErrorCategory } from './error-category.ts';
import { findErrorCode } from './error-codes.ts';
import type { ErrorCode } from './error-codes.ts';

export type { ErrorCategory } from './error-category.ts';

/** Where in the request the trouble is, and what would be right. All data, for machines. */
export type ErrorDetail = {
  /** Dotted path in the client's own body, e.g. `input.media.0.type`. */
  path?: string;
  rule?: string;
  expected?: unknown;
  received?: unknown;
};

/** What went wrong, as stored with a failed task and as thrown to refuse a request. */
export type Failure = {
  category: ErrorCategory;
  /** `<feature>.<what>`, an open list kept in `error-codes.ts`. */
  code: string;
  /** What was wrong, where, what is allowed, what to do. */
  message: string;
  retryable: boolean;
  /** When the same request may succeed, in whole seconds from now; only where the server knows. */
  retryAfterSeconds?: number;
  details?: ErrorDetail[];
};

/** A failure whose category and retryability are the table's (`error-codes.ts`) unless they are given. */
export type NewFailure = Omit<Failure, 'category' | 'code' | 'retryable'> & {
  retryable?: boolean;
} & ({ category: ErrorCategory; code: string } | { category?: never; code: ErrorCode });

/** Completes a failure that is stored or returned rather than thrown. */
export function makeFailure(failure: NewFailure): Failure {
  const known = findErrorCode(failure.code);
  return {
    ...failure,
    category: failure.category ?? known?.category ?? 'internal',
    retryable: failure.retryable ?? known?.retryable ?? false,
  };
}

/** A refusal: thrown, and caught only at the HTTP boundary, the worker loop, delivery, or a translating edge. */
export class CallsheetError extends Error implements Failure {
  readonly category: ErrorCategory;
  readonly code: string;
  readonly retryable: boolean;
  readonly retryAfterSeconds?: number;
  readonly details: ErrorDetail[];

  constructor(failure: NewFailure, options?: ErrorOptions) {
    super(failure.message, options);
    this.name = 'CallsheetError';
    const { category, code, retryable, retryAfterSeconds, details } = makeFailure(failure);
    this.category = category;
    this.code = code;
    this.retryable = retryable;
    if (retryAfterSeconds !== undefined) this.retryAfterSeconds = retryAfterSeconds;
    this.details = details ?? [];
  }

  toFailure(): Failure {
    const { category, code, message, retryable, details } = this;
    return { category, code, message, retryable, details };
  }
}
