import type { ErrorCategory } from './error-category.ts';

/** One row of `docs/errors.md`. */
export type ErrorCodeFacts = {
  code: string;
  category: ErrorCategory;
  /** Whether the same request may succeed later. */
  retryable: boolean;
  /** One sentence for readers of the documentation. */
  meaning: string;
};

/** Every code of the project, by feature. A feature that needs another code adds its row. */
export const errorCodes = [
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
  {
    code: 'upload.policy_invalid',
    category: 'forbidden',
    retryable: false,
    meaning:
      'The upload form does not carry a policy of this server with its signature and folder.',
  },
  {
    code: 'upload.policy_expired',
    category: 'forbidden',
    retryable: false,
    meaning: 'The upload policy is too old; ask for a new one.',
  },
  {
    code: 'upload.too_large',
    category: 'too_large',
    retryable: false,
    meaning: 'The uploaded file is larger than its policy allows.',
  },
  {
    code: 'upload.key_taken',
    category: 'conflict',
    retryable: false,
    meaning: 'A file was already uploaded under this key.',
  },
  {
    code: 'upload.malformed',
    category: 'invalid',
    retryable: false,
    meaning: 'The upload form lacks a field or its file, or is not multipart form data.',
  },
  {
    code: 'upload.not_found',
    category: 'not_found',
    retryable: false,
    meaning: 'There is no uploaded file under this `oss://` URL, or its time is over.',
  },
  {
    code: 'upload.foreign',
    category: 'forbidden',
    retryable: false,
    meaning: 'The uploaded file belongs to another account or was uploaded for another model.',
  },
  {
    code: 'media.invalid_url',
    category: 'invalid',
    retryable: false,
    meaning: 'A media URL cannot be fetched: it is not http or https, or carries credentials.',
  },
  {
    code: 'media.blocked_address',
    category: 'invalid',
    retryable: false,
    meaning: 'A media URL points to an address that is not public and not allowed by the settings.',
  },
  {
    code: 'media.connection_refused',
    category: 'invalid',
    retryable: true,
    meaning: 'The server of a media URL refused the connection.',
  },
  {
    code: 'media.download_failed',
    category: 'invalid',
    retryable: true,
    meaning: 'A media URL could not be fetched.',
  },
  {
    code: 'media.download_timeout',
    category: 'invalid',
    retryable: true,
    meaning: 'A media URL took too long to fetch.',
  },
  {
    code: 'media.data_invalid',
    category: 'invalid',
    retryable: false,
    meaning: 'The base64 of a `data:` URL cannot be decoded.',
  },
  {
    code: 'media.unreadable',
    category: 'unprocessable',
    retryable: false,
    meaning: 'The bytes of a media are damaged or cannot be opened.',
  },
  {
    code: 'media.format_unsupported',
    category: 'unsupported_media',
    retryable: false,
    meaning: 'A media is of a format that its place does not take.',
  },
  {
    code: 'media.too_large',
    category: 'too_large',
    retryable: false,
    meaning: 'A media has more bytes than its place takes.',
  },
  {
    code: 'media.pixels_out_of_range',
    category: 'unprocessable',
    retryable: false,
    meaning: 'The width or the height of a media is out of range.',
  },
  {
    code: 'media.aspect_out_of_range',
    category: 'unprocessable',
    retryable: false,
    meaning: 'The width of a media divided by its height is out of range.',
  },
  {
    code: 'media.duration_out_of_range',
    category: 'unprocessable',
    retryable: false,
    meaning: 'A media is too short or too long.',
  },
  {
    code: 'media.has_transparency',
    category: 'unprocessable',
    retryable: false,
    meaning: 'A picture has transparent pixels where none are allowed.',
  },
  {
    code: 'storage.missing',
    category: 'not_found',
    retryable: false,
    meaning: 'A stored file is not there.',
  },
  {
    code: 'engine.failed',
    category: 'engine',
    retryable: true,
    meaning: 'The engine tried and could not make the video.',
  },
  {
    code: 'engine.lost',
    category: 'engine',
    retryable: true,
    meaning: 'The engine no longer knows the operation it began.',
  },
  {
    code: 'server.unavailable',
    category: 'unavailable',
    retryable: true,
    meaning: 'The server is starting, shutting down, or has more requests than it can take.',
  },
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
  {
    code: 'internal.bug',
    category: 'internal',
    retryable: true,
    meaning: 'Something that must not happen did; the log has the request id.',
  },
] as const satisfies readonly ErrorCodeFacts[];

/** A code of the table. */
export type ErrorCode = (typeof errorCodes)[number]['code'];

const factsByCode = new Map<string, ErrorCodeFacts>(errorCodes.map((row) => [row.code, row]));

/** The table's row of a code; `undefined`: the table does not have it. */
export function findErrorCode(code: string): ErrorCodeFacts | undefined {
  return factsByCode.get(code);
}
