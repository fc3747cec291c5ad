import { rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { CallsheetError } from '@callsheet/contract';
import type { AddressGuard } from './address-guard.ts';
import { explainFetchError } from './explain-fetch-error.ts';
import { checkFetchTarget, invalidUrl, resolveWithSystem } from './fetch-target.ts';
import type { ResolveHost } from './fetch-target.ts';
import { pinnedRequest, type PinnedRequestLimits } from './pinned-request.ts';
import { watchTransfer, type TransferLimits, type TransferWatch } from './watch-transfer.ts';
import { writeHashedFile, type HashedFile } from './write-hashed-file.ts';

/** Downloads one file that a user named. The file at `path` exists only when the promise is kept. */
export type GuardedFetch = (request: FetchRequest) => Promise<HashedFile>;

export type FetchRequest = {
  url: string;
  /** Where the bytes go; must not exist yet. */
  path: string;
  maxBytes: number;
  signal?: AbortSignal;
};

export type FetchLimits = TransferLimits & PinnedRequestLimits;

export type GuardedFetchOptions = {
  guard: AddressGuard;
  resolve?: ResolveHost;
  limits?: FetchLimits;
};

/** 100 MB, the largest media, in two minutes is 7 Mbit/s; a sender slower than 4 kB/s is stalling. */
export const FETCH_LIMITS: FetchLimits = {
  totalMilliseconds: 120_000,
  connectMilliseconds: 10_000,
  headersMilliseconds: 20_000,
  windowMilliseconds: 15_000,
  minWindowBytes: 60_000,
};

const MAX_REDIRECTS = 3;
/** A server that is busy or out of order may answer better the next time; a missing file stays missing. */
const PASSING_STATUSES = /^(408|425|429|5..)$/;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

type Options = Required<GuardedFetchOptions>;

/**
 * Makes the one way this server fetches a URL that a user gave (promises P18, P19): checked
 * addresses only, the connection pinned to them, each redirect checked again, and bytes, time and
 * rate capped while streaming. Proxy variables are not read: a proxy would resolve the name again.
 */
export function createGuardedFetch(options: GuardedFetchOptions): GuardedFetch {
  const complete: Options = { resolve: resolveWithSystem, limits: FETCH_LIMITS, ...options };
  return async (request) => {
    const watch = watchTransfer(complete.limits, request.signal);
    try {
      return await followAndSave(request, complete, watch);
    } catch (error) {
      await rm(request.path, { force: true });
      throw explainFetchError(error, request, watch.reason());
    } finally {
      watch.stop();
    }
  };
}

async function followAndSave(
  request: FetchRequest,
  options: Options,
  watch: TransferWatch,
): Promise<HashedFile> {
  let target = await watch.race(checkFetchTarget(request.url, options));
  for (let redirects = 0; ; redirects += 1) {
    // Raced although it takes the signal: no event that Node keeps to itself may hang a fetch.
    const answer = watch.race(pinnedRequest(target, options.limits, watch.signal));
    const { response, end } = await answer;
    try {
      const location = redirectLocation(response);
      if (location === null) return await save(response, request, watch);
      if (redirects === MAX_REDIRECTS)
        throw invalidUrl(`redirects more than ${MAX_REDIRECTS} times`);
      target = await watch.race(checkFetchTarget(nextUrl(target.url, location), options));
    } finally {
      end();
    }
  }
}

function redirectLocation({ statusCode = 0, headers }: IncomingMessage): string | null {
  if (!REDIRECTS.has(statusCode)) return null;
  const { location } = headers;
  if (location === undefined) throw failed('redirects without saying where to');
  return location;
}

function nextUrl(from: URL, location: string): string {
  const next = URL.parse(location, from.href);
  if (next === null) throw invalidUrl('redirects to what is no URL');
  if (from.protocol === 'https:' && next.protocol === 'http:') {
    throw invalidUrl('redirects from https: to http:');
  }
  return next.href;
}

async function save(
  response: IncomingMessage,
  request: FetchRequest,
  watch: TransferWatch,
): Promise<HashedFile> {
  const { statusCode, headers } = response;
  if (statusCode !== 200) {
    throw failed(`answered with the status ${statusCode}`, PASSING_STATUSES.test(`${statusCode}`));
  }
  const encoding = headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity') {
    throw failed('answered with a compressed body; the file itself must be sent');
  }
  // The body has begun, be it with nothing.
  watch.count(0);
  return writeHashedFile({
    source: response,
    path: request.path,
    maxBytes: request.maxBytes,
    tooLarge: () => tooLarge(request.maxBytes),
    onBytes: watch.count,
  });
}

function failed(what: string, retryable = false): CallsheetError {
  return new CallsheetError({
    code: 'media.download_failed',
    message: `Failed to download a media file: its server ${what}.`,
    retryable,
  });
}

function tooLarge(maxBytes: number): CallsheetError {
  const megabytes = Math.floor(maxBytes / (1024 * 1024));
  return new CallsheetError({
    code: 'media.too_large',
    message: `A media file is larger than ${megabytes} MB, the most that is allowed in its place.`,
    details: [{ rule: 'size', expected: { maxBytes } }],
  });
}
