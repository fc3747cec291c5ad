import type { ErrorCodeFacts } from './error-code-facts.ts';

/** Money. */
export const billingCodes = [
  {
    code: 'billing.price_missing',
    category: 'unprocessable',
    retryable: false,
    meaning: 'The price list has no price of this model at this resolution in this region.',
  },
  {
    code: 'billing.insufficient_funds',
    category: 'insufficient_funds',
    retryable: false,
    meaning: 'The account has less to spend than the request may cost.',
  },
  {
    code: 'billing.key_budget_exceeded',
    category: 'insufficient_funds',
    retryable: false,
    meaning: "Less is left of the API key's budget than the request may cost.",
  },
  {
    code: 'billing.free_quota_exhausted',
    category: 'insufficient_funds',
    retryable: false,
    meaning:
      'The request needs more than the free seconds that are left, and the account may use no others.',
  },
  {
    code: 'billing.amount_invalid',
    category: 'invalid',
    retryable: false,
    meaning: 'An amount of money is not one that can be granted or lent.',
  },
  {
    code: 'billing.reference_conflict',
    category: 'conflict',
    retryable: false,
    meaning: 'The reference of a grant was used for a grant of another amount.',
  },
] as const satisfies readonly ErrorCodeFacts[];
