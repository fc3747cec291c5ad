import type { ErrorCategory } from '../error-category.ts';

/** One row of `docs/errors.md`. */
export type ErrorCodeFacts = {
  code: string;
  category: ErrorCategory;
  /** Whether the same request may succeed later. */
  retryable: boolean;
  /** One sentence for readers of the documentation. */
  meaning: string;
};
