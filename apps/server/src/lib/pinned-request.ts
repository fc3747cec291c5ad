import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { bareHostname, type FetchTarget } from './fetch-target.ts';

export type PinnedRequestLimits = {
  connectMilliseconds: number;
  headersMilliseconds: number;
};

/** An answer whose body has not been read. Whoever got it must call `end`. */
export type PinnedAnswer = { response: IncomingMessage; end(): void };

/**
 * GETs a checked target, connecting to its checked addresses and to nothing else, whatever DNS says by
 * then (rebinding). One connection, no redirects followed, no proxy, TLS verified.
 *
 * Node's own client and not undici: undici 7.30 throws from a socket's event when a server ends a
 * connection while the body is paused, which ends this process (nodejs/undici#5360).
 */
export function pinnedRequest(
  target: FetchTarget,
  limits: PinnedRequestLimits,
  signal: AbortSignal,
): Promise<PinnedAnswer> {
  const { url } = target;
  const host = bareHostname(url);
  const send = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const request = send({
      // A new agent of its own: nothing is shared, and nothing of the environment is read.
      agent: false,
      host,
      port: url.port || undefined,
      path: url.pathname + url.search,
      lookup: pinnedLookup(target),
      rejectUnauthorized: true,
      // TLS knows no server name for an address, and none with the dot that ends a DNS name.
      ...(isIP(host) === 0 && { servername: host }),
      signal,
      // A compressed body could be far larger than what the byte cap has counted (gzip bomb).
      headers: {
        host: url.host,
        accept: '*/*',
        'accept-encoding': 'identity',
        'user-agent': 'callsheet',
      },
    });
    const end = () => request.destroy();
    const timeOut = () => request.destroy(networkError('no answer in time', 'ETIMEDOUT'));
    const connecting = setTimeout(timeOut, limits.connectMilliseconds);
    const answering = setTimeout(timeOut, limits.headersMilliseconds);
    const stopTimers = () => {
      clearTimeout(connecting);
      clearTimeout(answering);
    };
    request.once('socket', (socket) => {
      const ready = url.protocol === 'https:' ? 'secureConnect' : 'connect';
      socket.once(ready, () => clearTimeout(connecting));
    });
    request.once('response', (response) => {
      stopTimers();
      resolve({ response, end });
    });
    // 101. Without a listener Node destroys the request and says neither `response` nor `error`.
    request.once('upgrade', (response, socket) => {
      stopTimers();
      socket.destroy();
      resolve({ response, end });
    });
    request.once('close', () => {
      stopTimers();
      reject(networkError('closed without an answer', 'ECONNRESET'));
    });
    request.on('error', reject);
    request.end();
  });
}

function networkError(message: string, code: string): Error {
  return Object.assign(new Error(message), { code });
}

/** Node asks for all addresses when it may try them one after the other, else for one. */
function pinnedLookup({ addresses }: FetchTarget): LookupFunction {
  return (_hostname, { all }, callback) => {
    const [first] = addresses;
    if (all) callback(null, addresses);
    else callback(null, first!.address, first!.family);
  };
}
