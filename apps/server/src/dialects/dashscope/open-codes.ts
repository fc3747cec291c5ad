import type { Failure } from '@callsheet/contract';

/** How one open code shows: its documented code, and a text or an HTTP status where the category's is not right. */
export type OpenCodeRow = {
  code: string;
  httpStatus?: number;
  message?: (failure: Failure) => string;
};

/** Open codes that DashScope has a finer code for than their category's (contract.md §5). Anything else shows as its category. */
export const openCodes: Readonly<Record<string, OpenCodeRow>> = {
  'auth.key_missing': { code: 'InvalidApiKey', message: () => 'No API-key provided.' },
  'auth.key_invalid': { code: 'InvalidApiKey', message: () => 'Invalid API-key provided.' },
  'request.model_missing': { code: 'BadRequest.EmptyModel' },
  'request.method_unsupported': { code: 'InvalidParameter', httpStatus: 405 },
  'task.cancel_refused': { code: 'UnsupportedOperation' },
  'upload.policy_expired': {
    code: 'AccessDenied',
    message: () => 'Invalid according to Policy: Policy expired.',
  },
  'upload.key_taken': { code: 'FileAlreadyExists' },
  'media.download_failed': { code: 'InvalidParameter', message: formatDownloadFailure },
  'media.download_timeout': { code: 'InvalidURL.Timeout' },
  'media.connection_refused': { code: 'InvalidURL.ConnectionRefused' },
  'media.invalid_url': { code: 'InvalidURL' },
  'media.blocked_address': { code: 'InvalidURL' },
  'media.too_large': { code: 'InvalidFile.Size' },
  'media.duration_out_of_range': { code: 'InvalidFile.Duration' },
};

/** The documented text to the letter, when the intake says which URL it was (contract.md §5). */
function formatDownloadFailure({ message, details = [] }: Failure): string {
  const url = details.find(({ received }) => typeof received === 'string')?.received;
  return typeof url === 'string' ? `Failed to download ${url}` : message;
}
