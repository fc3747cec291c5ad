import { CallsheetError } from '@callsheet/contract';
import { isPassingError } from './is-passing-error.ts';
import type { TransferEnd } from './watch-transfer.ts';

/**
 * Turns what went wrong on the network into what a user may read. The network's own words stay
 * out of the message: they name resolved addresses, and a stored failure is shown to its client.
 */
export function explainFetchError(
  error: unknown,
  request: { url: string; signal?: AbortSignal },
  end: TransferEnd | null,
): unknown {
  if (error instanceof CallsheetError) return error;
  if (end === 'aborted') return request.signal?.reason ?? error;
  if (isLocal(error)) return error;
  const host = URL.parse(request.url)?.host ?? 'its server';
  const code = errorCode(error);
  if (end !== null || code === 'ETIMEDOUT') return timedOut(host, end, error);
  if (code === 'ECONNREFUSED') return connectionRefused(host, error);
  return new CallsheetError(
    {
      code: 'media.download_failed',
      message: `Failed to download a media file from ${host}: ${describe(code)}.`,
      retryable: isPassingError(code),
    },
    { cause: error },
  );
}

function timedOut(host: string, end: TransferEnd | null, cause: unknown): CallsheetError {
  const what = end === 'too-slow' ? 'was sent too slowly' : 'did not arrive in time';
  return new CallsheetError(
    {
      code: 'media.download_timeout',
      message: `The download of a media file from ${host} was given up: it ${what}. Try again, or upload the file first.`,
    },
    { cause },
  );
}

function connectionRefused(host: string, cause: unknown): CallsheetError {
  return new CallsheetError(
    {
      code: 'media.connection_refused',
      message: `The connection to ${host} was refused. Give a media URL that can be reached.`,
    },
    { cause },
  );
}

function describe(code: string): string {
  const isTls = /CERT|SELF_SIGNED|UNABLE_TO|ERR_TLS|SSL/.test(code);
  return isTls ? 'its TLS certificate cannot be verified' : 'the connection broke off';
}

/** A full disk or a missing folder is this server's trouble, not the URL's. */
function isLocal(error: unknown): boolean {
  return [
    'ENOSPC',
    'EDQUOT',
    'EFBIG',
    'EIO',
    'EROFS',
    'EMFILE',
    'ENFILE',
    'EACCES',
    'EEXIST',
    'ENOENT',
  ].includes(errorCode(error));
}

/** Happy eyeballs wraps the errors of several addresses in an AggregateError that has the first's code. */
function errorCode(error: unknown): string {
  const { code, cause } = error as { code?: unknown; cause?: { code?: unknown } };
  return String(code ?? cause?.code ?? '');
}
