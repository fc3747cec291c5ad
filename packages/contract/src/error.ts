/** The closed list a dialect maps to its wire; a missing row there fails the type check (design.md §5). */
export type ErrorCategory =
  | 'invalid'
  | 'unprocessable'
  | 'too_large'
  | 'unsupported_media'
  | 'unauthenticated'
  | 'forbidden'
  | 'insufficient_funds'
  | 'not_found'
  | 'conflict'
  | 'rejected'
  | 'rate_limited'
  | 'engine'
  | 'timeout'
  | 'unavailable'
  | 'internal';

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
  /** `<feature>.<what>`, an open list kept in `docs/errors.md`. */
  code: string;
  /** What was wrong, where, what is allowed, what to do. */
  message: string;
  retryable: boolean;
  details?: ErrorDetail[];
};

/** A refusal: thrown, and caught only at the HTTP boundary, the worker loop, delivery, or a translating edge. */
export class CallsheetError extends Error implements Failure {
  readonly category: ErrorCategory;
  readonly code: string;
  readonly retryable: boolean;
  readonly details: ErrorDetail[];

  constructor(
    failure: Omit<Failure, 'retryable'> & { retryable?: boolean },
    options?: ErrorOptions,
  ) {
    super(failure.message, options);
    this.name = 'CallsheetError';
    this.category = failure.category;
    this.code = failure.code;
    this.retryable = failure.retryable ?? false;
    this.details = failure.details ?? [];
  }

  toFailure(): Failure {
    const { category, code, message, retryable, details } = this;
    return { category, code, message, retryable, details };
  }
}
