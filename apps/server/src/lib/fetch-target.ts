import { lookup } from 'node:dns/promises';
import { CallsheetError } from '@callsheet/contract';
import type { AddressGuard } from './address-guard.ts';
import { isPassingError } from './is-passing-error.ts';

export type ResolvedAddress = { address: string; family: 4 | 6 };

/** Every address of a host name, as the connection would find them. */
export type ResolveHost = (hostname: string) => Promise<ResolvedAddress[]>;

/** A URL that may be fetched, and the only addresses a connection for it may go to. */
export type FetchTarget = { url: URL; addresses: ResolvedAddress[] };

export type TargetRules = { guard: AddressGuard; resolve: ResolveHost };

/** What media servers use. Other ports belong to databases, mail and consoles (promise P18). */
const PORTS = new Set(['', '80', '443', '8080', '8443']);

/**
 * Checks a user's URL, and each address its host resolves to.
 * @throws CallsheetError `media.invalid_url`, `media.blocked_address` or `media.download_failed`. No
 *   message names a resolved address: it would turn this server into a directory of the inner network.
 */
export async function checkFetchTarget(text: string, rules: TargetRules): Promise<FetchTarget> {
  const url = parseUrl(text);
  const hostname = bareHostname(url);
  const addresses = await resolveAll(hostname, rules.resolve);
  const free = rules.guard.allowsHost(hostname);
  const blocked = addresses.some(({ address }) => !rules.guard.allowsAddress(address));
  if (blocked && !free) throw blockedAddress(hostname);
  const listed = free || addresses.every(({ address }) => rules.guard.listsAddress(address));
  if (!PORTS.has(url.port) && !listed) {
    throw invalidUrl(`uses port ${url.port}; allowed are 80, 443, 8080 and 8443`);
  }
  return { url, addresses };
}

/** The system's resolver, all addresses of both families. */
export const resolveWithSystem: ResolveHost = async (hostname) => {
  const found = await lookup(hostname, { all: true, verbatim: true });
  return found.map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 }));
};

/** WHATWG parsing turns `0x7f.1`, `2130706433` and `127.0.0.1.` into the address that they mean. */
function parseUrl(text: string): URL {
  const url = URL.parse(text);
  if (url === null) throw invalidUrl('cannot be parsed');
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw invalidUrl(
      `has the scheme ${url.protocol.slice(0, 20)} where http: and https: are allowed`,
    );
  }
  if (url.username !== '' || url.password !== '') {
    throw invalidUrl('carries a user name or a password; use a signed URL instead');
  }
  return url;
}

/** The host without the brackets of an IPv6 literal and without the dot that ends a full DNS name. */
export function bareHostname(url: URL): string {
  return url.hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '');
}

async function resolveAll(hostname: string, resolve: ResolveHost): Promise<ResolvedAddress[]> {
  if (/^[\d.]+$/.test(hostname)) return [{ address: hostname, family: 4 }];
  if (hostname.includes(':')) return [{ address: hostname, family: 6 }];
  let cause: unknown;
  const addresses = await resolve(hostname).catch((error: unknown) => {
    cause = error;
    return [];
  });
  if (addresses.length > 0) return addresses;
  throw unresolved(hostname, cause);
}

function unresolved(hostname: string, cause: unknown): CallsheetError {
  const retryable = isPassingError((cause as { code?: unknown } | undefined)?.code);
  const what = retryable
    ? 'could not be resolved for now. Try again'
    : 'cannot be resolved. Check the URL';
  return new CallsheetError(
    {
      code: 'media.download_failed',
      message: `The host name ${hostname} of a media URL ${what}.`,
      retryable,
    },
    { cause },
  );
}

function blockedAddress(hostname: string): CallsheetError {
  return new CallsheetError({
    code: 'media.blocked_address',
    message:
      `Media may not be fetched from ${hostname}: it is not a public address. ` +
      'Use a public URL or upload the file; whoever runs this server can allow the host with CALLSHEET_FETCH_ALLOW.',
  });
}

export function invalidUrl(reason: string): CallsheetError {
  return new CallsheetError({
    code: 'media.invalid_url',
    message: `A media URL ${reason}. Give an absolute http: or https: URL that needs no credentials.`,
  });
}
