import type { ErrorCodeFacts } from './error-code-facts.ts';

/** What is asked, before anything is done. */
export const requestCodes = [
  {
    code: 'engine.unknown',
    category: 'invalid',
    retryable: false,
    meaning: 'The server has no engine of this name.',
  },
  {
    code: 'request.malformed',
    category: 'invalid',
    retryable: false,
    meaning: 'The body is not the JSON object that is expected, or cannot be parsed.',
  },
  {
    code: 'request.model_missing',
    category: 'invalid',
    retryable: false,
    meaning: 'The request names no model.',
  },
  {
    code: 'request.model_unknown',
    category: 'invalid',
    retryable: false,
    meaning: 'The request names a model that this server does not know.',
  },
  {
    code: 'request.model_path_mismatch',
    category: 'invalid',
    retryable: false,
    meaning: 'The model is known, but not at the path that the request was sent to.',
  },
  {
    code: 'request.input_missing',
    category: 'invalid',
    retryable: false,
    meaning: 'The request has no `input`.',
  },
  {
    code: 'request.input_illegal',
    category: 'invalid',
    retryable: false,
    meaning: 'The `input` of the request is not a JSON object.',
  },
  {
    code: 'request.url_invalid',
    category: 'invalid',
    retryable: false,
    meaning: 'A media URL is incomplete or comes by a transport that its place does not take.',
  },
  {
    code: 'request.invalid',
    category: 'invalid',
    retryable: false,
    meaning: 'A field of the request breaks a rule; the details say which and what is allowed.',
  },
  {
    code: 'request.too_large',
    category: 'too_large',
    retryable: false,
    meaning: 'The body of the request is larger than the server takes.',
  },
  {
    code: 'request.content_type_unsupported',
    category: 'unsupported_media',
    retryable: false,
    meaning: 'The body of the request is of a content type that the path does not take.',
  },
  {
    code: 'request.async_header_missing',
    category: 'forbidden',
    retryable: false,
    meaning: 'The request that creates a task lacks the header `X-DashScope-Async: enable`.',
  },
  {
    code: 'request.method_unsupported',
    category: 'invalid',
    retryable: false,
    meaning: 'The path exists but does not take this method.',
  },
  {
    code: 'request.path_unknown',
    category: 'not_found',
    retryable: false,
    meaning: 'There is nothing at this path.',
  },
  {
    code: 'request.rate_limited',
    category: 'rate_limited',
    retryable: true,
    meaning: 'The account sends more requests than its limit allows.',
  },
] as const satisfies readonly ErrorCodeFacts[];
