import { CallsheetError } from '@callsheet/contract';
import type { Claim } from './claim-task.ts';

/** How often a task may be begun before it fails; attempts that a shutdown broke off do not count. */
export const MAX_ATTEMPTS = 5;

/** A slow or busy server may answer a little later; a client that polls should not wait for more. */
const DOWNLOAD_ATTEMPTS = 2;

/**
 * How many attempts this error is worth. Like the hosted service, a media that nobody serves fails its
 * task at once; one that timed out or met a server in trouble is asked for once more. An operation that
 * an engine has begun is paid for, so it is not given up for a download.
 */
export function attemptsFor(error: unknown, { operation }: Pick<Claim, 'operation'>): number {
  if (!(error instanceof CallsheetError)) return MAX_ATTEMPTS;
  if (!error.retryable) return 1;
  if (operation !== null || !isClientsFault(error)) return MAX_ATTEMPTS;
  return error.code === 'media.connection_refused' ? 1 : DOWNLOAD_ATTEMPTS;
}

/** What lies in the media that a request names, not in this server. */
export function isClientsFault(error: unknown): error is CallsheetError {
  return error instanceof CallsheetError && /^(media|upload)\./.test(error.code);
}
