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
