/** Which rule a request broke; for machines. */
export type ProblemRule =
  | 'body'
  | 'model'
  | 'required'
  | 'type'
  | 'range'
  | 'choice'
  | 'count'
  | 'combination'
  | 'transport'
  | 'voice'
  | 'length';

/** One thing that is wrong with a request. */
export type Problem = {
  /** Dotted path in the client's own body, e.g. `input.media.0.type`; empty for the body itself. */
  path: string;
  rule: ProblemRule;
  /** What would be right. */
  expected: unknown;
  /** What came: short values as they are, long ones cut, of a URL its scheme only (promise P27). */
  received: unknown;
  /** The documented text where there is one, else pydantic-like `<message>: <path>` (contract.md §5, §10.10). */
  message: string;
};
