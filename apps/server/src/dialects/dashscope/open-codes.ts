import type { ErrorCode, Failure } from '@callsheet/contract';

/** How one open code shows: its documented code, and a text or an HTTP status where the category's is not right. */
export type OpenCodeRow = {
  code: string;
  httpStatus?: number;
  message?: (failure: Failure) => string;
};

/** The row of a code that DashScope has a finer one for than its category's. Anything else shows as its category. */
export function findOpenCode(code: string): OpenCodeRow | undefined {
  return ROWS.get(code);
}

/** Codes and texts of contract.md §5. */
const FINER: Partial<Record<ErrorCode, OpenCodeRow>> = {
  'auth.key_missing': { code: 'InvalidApiKey', message: () => 'No API-key provided.' },
  'auth.key_invalid': { code: 'InvalidApiKey', message: () => 'Invalid API-key provided.' },
  'request.model_missing': { code: 'BadRequest.EmptyModel' },
  'request.input_missing': { code: 'BadRequest.EmptyInput' },
  'request.input_illegal': { code: 'BadRequest.IllegalInput' },
  'request.url_invalid': { code: 'InvalidURL' },
  'request.method_unsupported': { code: 'InvalidParameter', httpStatus: 405 },
  'request.rate_limited': {
    code: 'Throttling.RateQuota',
    message: () => 'Requests rate limit exceeded, please try again later.',
  },
  'billing.insufficient_funds': {
    code: 'Arrearage',
    message: () => 'Access denied, please make sure your account is in good standing.',
  },
  'billing.key_budget_exceeded': {
    code: 'Throttling.AllocationQuota',
    httpStatus: 429,
    message: () => 'Allocated quota exceeded, please increase your quota limit.',
  },
  // No text of this one is documented.
  'billing.free_quota_exhausted': { code: 'AllocationQuota.FreeTierOnly', httpStatus: 403 },
  'task.not_cancelable': {
    code: 'UnsupportedOperation',
    httpStatus: 400,
    message: () => 'Failed to cancel the task, please confirm if the task is in PENDING status.',
  },
  'upload.policy_expired': {
    code: 'AccessDenied',
    message: () => 'Invalid according to Policy: Policy expired.',
  },
  'upload.not_found': { code: 'InvalidParameter', httpStatus: 400 },
  'media.download_failed': { code: 'InvalidParameter', message: formatDownloadFailure },
  'media.download_timeout': { code: 'InvalidURL.Timeout' },
  'media.connection_refused': { code: 'InvalidURL.ConnectionRefused' },
  'media.invalid_url': { code: 'InvalidURL' },
  'media.blocked_address': { code: 'InvalidURL' },
  'media.unreadable': { code: 'InvalidFile.Openerror' },
  'media.format_unsupported': { code: 'InvalidFile.Format' },
  'media.has_transparency': { code: 'InvalidFile.Format' },
  'media.too_large': { code: 'InvalidFile.Size' },
  'media.pixels_out_of_range': { code: 'InvalidFile.Resolution' },
  'media.aspect_out_of_range': { code: 'InvalidFile.AspectRatio' },
  'media.duration_out_of_range': { code: 'InvalidFile.Duration' },
};

const ROWS = new Map<string, OpenCodeRow>(Object.entries(FINER));

/** The documented text to the letter, when the intake says which URL it was. */
function formatDownloadFailure({ message, details = [] }: Failure): string {
  const url = details.find(({ received }) => typeof received === 'string')?.received;
  return typeof url === 'string' ? `Failed to download ${url}` : message;
}
