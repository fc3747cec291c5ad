import type { ErrorCodeFacts } from './error-code-facts.ts';

/** Who asks, and what they may use. */
export const accessCodes = [
  {
    code: 'auth.key_missing',
    category: 'unauthenticated',
    retryable: false,
    meaning: 'The request carries no API key.',
  },
  {
    code: 'auth.key_invalid',
    category: 'unauthenticated',
    retryable: false,
    meaning: 'The API key is unknown or was withdrawn.',
  },
  {
    code: 'auth.account_disabled',
    category: 'forbidden',
    retryable: false,
    meaning: 'The operator has disabled the account of the API key.',
  },
  {
    code: 'auth.admin_key_invalid',
    category: 'unauthenticated',
    retryable: false,
    meaning: 'The request needs the admin key; no API key will do.',
  },
  {
    code: 'account.not_found',
    category: 'not_found',
    retryable: false,
    meaning: 'There is no account of this id or name.',
  },
  {
    code: 'account.name_taken',
    category: 'conflict',
    retryable: false,
    meaning: 'Another account has this name already.',
  },
  {
    code: 'key.not_found',
    category: 'not_found',
    retryable: false,
    meaning: 'There is no API key of this id.',
  },
] as const satisfies readonly ErrorCodeFacts[];
