import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTcpServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAddressGuard } from './address-guard.ts';
import type { ResolveHost } from './fetch-target.ts';
import { runProcess } from './run-process.ts';
import { createGuardedFetch, FETCH_LIMITS, type FetchLimits } from './guarded-fetch.ts';

/** The loopback address stands for a public one: the tests allow it, and nothing beside it. */
const guard = createAddressGuard(['127.0.0.1']);
const toLoopback: ResolveHost = async () => [{ address: '127.0.0.1', family: 4 }];

let folder: string;
let server: Server;
let handler: RequestListener;
let origin: string;
let hits: string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'callsheet-fetch-'));
  server = createServer((request, response) => {
    hits.push(`${request.headers.host} ${request.url}`);
    handler(request, response);
  });
  origin = `http://media.test:${await listen(server)}`;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(() => {
  hits = [];
});
// Whatever happened, a failed fetch leaves no file behind.
afterEach(async () => {
  expect(await readdir(folder)).toEqual([]);
});

describe('a file that may be fetched', () => {
  it('arrives whole, with its size and hash', async () => {
    const bytes = Buffer.alloc(300_000, 'callsheet');
    handler = (_request, response) => response.end(bytes);
    const file = await get(`${origin}/a.png?x=1#part`);
    expect(file.sizeBytes).toBe(300_000);
    expect(file.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect((await readFile(file.path)).equals(bytes)).toBe(true);
    expect(hits).toEqual([`${origin.slice(7)} /a.png?x=1`]);
    await rm(file.path);
  });

  it('is asked for uncompressed, without cookies, credentials or a referrer', async () => {
    let headers: Record<string, unknown> = {};
    handler = (request, response) => {
      headers = request.headers;
      response.end('x');
    };
    await rm((await get(origin)).path);
    expect(headers).toMatchObject({ 'accept-encoding': 'identity', 'user-agent': 'callsheet' });
    expect(Object.keys(headers).toSorted()).toEqual(
      ['accept', 'accept-encoding', 'connection', 'host', 'user-agent'].toSorted(),
    );
  });

  it('may be exactly as large as the limit', async () => {
    handler = (_request, response) => response.end('12345');
    await rm((await get(origin, { maxBytes: 5 })).path);
    await expect(get(origin, { maxBytes: 4 })).rejects.toMatchObject({ code: 'media.too_large' });
  });

  it('may lie behind three redirects, relative ones too, and not behind four', async () => {
    handler = (request, response) => {
      const left = Number(request.url!.slice(1));
      if (left === 0) response.end('here');
      else response.writeHead(302, { location: `/${left - 1}` }).end();
    };
    await rm((await get(`${origin}/3`)).path);
    hits = [];
    await expect(get(`${origin}/4`)).rejects.toThrow('redirects more than 3 times');
    expect(hits).toHaveLength(4);
  });

  it('comes past the proxy variables, which would resolve the name once more', async () => {
    handler = (_request, response) => response.end('x');
    const from = (name: string) => JSON.stringify(new URL(name, import.meta.url).href);
    const script = `
      import { createAddressGuard } from ${from('address-guard.ts')};
      import { createGuardedFetch } from ${from('guarded-fetch.ts')};
      const fetch = createGuardedFetch({ guard: createAddressGuard(['127.0.0.1']) });
      const url = ${JSON.stringify(origin.replace('media.test', '127.0.0.1'))};
      console.log((await fetch({ url, path: ${JSON.stringify(join(folder, 'file'))}, maxBytes: 9 })).sizeBytes);`;
    const proxy = 'http://127.0.0.1:1';
    const output = await runProcess({
      command: process.execPath,
      args: ['--input-type=module', '-e', script],
      limits: { wallSeconds: 30 },
      // Node reads these when it starts.
      env: { NODE_USE_ENV_PROXY: '1', HTTP_PROXY: proxy, http_proxy: proxy, ALL_PROXY: proxy },
    });
    expect(output).toBe('1\n');
    await rm(join(folder, 'file'));
  });
});

describe('an address that may not be reached', () => {
  it('is never connected to when the name changes its answer after the check', async () => {
    const resolve = vi
      .fn<ResolveHost>()
      .mockResolvedValueOnce([{ address: '127.0.0.1', family: 4 }])
      .mockResolvedValue([{ address: '127.0.0.2', family: 4 }]);
    handler = (_request, response) => response.end('the checked address');
    const file = await get(origin, { resolve });
    expect(await readFile(file.path, 'utf8')).toBe('the checked address');
    expect(resolve).toHaveBeenCalledTimes(1);
    await rm(file.path);
  });

  it('is refused at the end of a redirect, by address and by a name that was fine a moment ago', async () => {
    handler = (_request, response) =>
      response.writeHead(302, { location: 'http://169.254.169.254/' }).end();
    await expect(get(origin)).rejects.toMatchObject({ code: 'media.blocked_address' });

    const resolve = vi
      .fn<ResolveHost>()
      .mockResolvedValueOnce([{ address: '127.0.0.1', family: 4 }])
      .mockResolvedValue([{ address: '127.0.0.2', family: 4 }]);
    handler = (_request, response) => response.writeHead(307, { location: '/again' }).end();
    await expect(get(origin, { resolve })).rejects.toMatchObject({ code: 'media.blocked_address' });
    expect(hits).toHaveLength(2);
  });
});

describe('a redirect is refused', () => {
  it.each([
    'file:///etc/passwd',
    'gopher://media.test/',
    'data:text/plain,x',
    'http://u:p@media.test/',
    'http://[',
  ])('to %s', async (location) => {
    handler = (_request, response) => response.writeHead(301, { location }).end();
    await expect(get(origin)).rejects.toMatchObject({ code: 'media.invalid_url' });
    expect(hits).toHaveLength(1);
  });
});

describe('a server that does not play fair', () => {
  it('is cut off when its body does not end', async () => {
    handler = (_request, response) => {
      const chunk = Buffer.alloc(65_536);
      const pump = () => {
        while (!response.destroyed && response.write(chunk));
      };
      response.on('drain', pump);
      pump();
    };
    await expect(get(origin, { maxBytes: 1_000_000 })).rejects.toMatchObject({
      code: 'media.too_large',
      message: expect.stringContaining('0 MB') as string,
    });
  });

  it('is cut off when it drips', async () => {
    let closed: Promise<unknown> = Promise.resolve();
    handler = (_request, response) => {
      const drip = setInterval(() => response.write('.'), 5);
      closed = once(response, 'close').then(() => clearInterval(drip));
    };
    await expect(
      get(origin, { limits: { windowMilliseconds: 60, minWindowBytes: 1000 } }),
    ).rejects.toMatchObject({ code: 'media.download_timeout', retryable: true });
    await closed;
  });

  it('is cut off when it promises a body and sends nothing of it', async () => {
    handler = (_request, response) => response.writeHead(200).flushHeaders();
    await expect(
      get(origin, { limits: { windowMilliseconds: 30, minWindowBytes: 1000 } }),
    ).rejects.toMatchObject({ code: 'media.download_timeout' });
  });

  it('is cut off when the whole takes too long, although each part is quick', async () => {
    handler = (request, response) => {
      const left = Number(request.url!.slice(1));
      if (left > 1) response.writeHead(302, { location: `/${left - 1}` }).end();
      else response.write('begins and never ends');
    };
    await expect(get(`${origin}/3`, { limits: { totalMilliseconds: 80 } })).rejects.toMatchObject({
      code: 'media.download_timeout',
    });
  });

  it('is cut off when it sends no header', async () => {
    handler = () => undefined;
    await expect(get(origin, { limits: { totalMilliseconds: 60 } })).rejects.toMatchObject({
      code: 'media.download_timeout',
    });
  });

  it('is cut off when it sends no header in the time for headers', async () => {
    handler = () => undefined;
    await expect(get(origin, { limits: { headersMilliseconds: 40 } })).rejects.toMatchObject({
      code: 'media.download_timeout',
    });
  });

  it('does not end this process when it hangs up while its body waits to be read', async () => {
    const port = await rawServer(
      `HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n${'x'.repeat(900_000)}`,
    );
    const file = await get(`http://media.test:${port}/`);
    expect(file.sizeBytes).toBe(900_000);
    await rm(file.path);
  });

  it('is cut off when its name is never resolved', async () => {
    const resolve: ResolveHost = () => new Promise(() => undefined);
    await expect(get(origin, { resolve, limits: { totalMilliseconds: 30 } })).rejects.toMatchObject(
      { code: 'media.download_timeout' },
    );
  });

  it('is refused when it compresses', async () => {
    handler = (_request, response) =>
      response
        .writeHead(200, { 'content-encoding': 'gzip' })
        .end(gzipSync(Buffer.alloc(1_000_000)));
    await expect(get(origin)).rejects.toThrow('compressed body');
  });

  it('is not believed about the length: less than promised fails', async () => {
    handler = (_request, response) => {
      response.writeHead(200, { 'content-length': 1000 }).write('short');
      response.destroy();
    };
    await expect(get(origin)).rejects.toMatchObject({
      code: 'media.download_failed',
      retryable: true,
    });
  });

  it('is not believed about the length: what is counted are the bytes', async () => {
    const port = await rawServer('HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n' + 'x'.repeat(5000));
    await expect(get(`http://media.test:${port}/`, { maxBytes: 4000 })).rejects.toMatchObject({
      code: 'media.too_large',
    });
  });

  it('is reported when it switches protocols, which Node answers with no event but a close', async () => {
    const port = await rawServer(
      'HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n',
    );
    await expect(get(`http://media.test:${port}/`)).rejects.toMatchObject({
      code: 'media.download_failed',
      message: 'Failed to download a media file: its server answered with the status 101.',
      retryable: false,
    });
  });

  it('is reported, and asked for once more, when it hangs up before its first header', async () => {
    const port = await rawServer('');
    await expect(get(`http://media.test:${port}/`)).rejects.toMatchObject({
      code: 'media.download_failed',
      message: expect.stringContaining('the connection broke off') as string,
      retryable: true,
    });
  });

  it('is refused when it speaks no HTTP, and its words are not passed on', async () => {
    const port = await rawServer('-ERR unknown command secret-banner\r\n');
    const error = await get(`http://media.test:${port}/`).catch(String);
    expect(error).toContain('the connection broke off');
    expect(error).not.toContain('secret-banner');
  });

  it.each([
    [404, false],
    [403, false],
    [206, false],
    [204, false],
    [429, true],
    [500, true],
    [503, true],
  ])('is reported when it answers %i', async (status, retryable) => {
    handler = (_request, response) => response.writeHead(status).end();
    await expect(get(origin)).rejects.toMatchObject({
      code: 'media.download_failed',
      retryable,
      message: `Failed to download a media file: its server answered with the status ${status}.`,
    });
  });

  it('is reported when it refuses the connection', async () => {
    const closed = createTcpServer();
    const port = await listen(closed);
    await new Promise((resolve) => closed.close(resolve));
    await expect(get(`http://media.test:${port}/`)).rejects.toMatchObject({
      code: 'media.connection_refused',
      message: expect.not.stringContaining('127.0.0.1') as string,
    });
  });

  it('is reported when its name does not exist', async () => {
    const resolve: ResolveHost = async () => {
      throw new Error('ENOTFOUND');
    };
    await expect(get(origin, { resolve })).rejects.toMatchObject({
      message: expect.stringContaining('cannot be resolved') as string,
      retryable: false,
    });
  });

  it('is asked for once more when nobody could say whether its name exists', async () => {
    const resolve: ResolveHost = async () => {
      throw Object.assign(new Error('getaddrinfo'), { code: 'EAI_AGAIN' });
    };
    await expect(get(origin, { resolve })).rejects.toMatchObject({
      code: 'media.download_failed',
      message: expect.stringContaining('could not be resolved for now') as string,
      retryable: true,
    });
  });
});

it('stops when its caller gives up, with the reason that the caller gave', async () => {
  const controller = new AbortController();
  const reason = new Error('canceled');
  let closed: Promise<unknown> = Promise.resolve();
  handler = (_request, response) => {
    response.write('begins');
    closed = once(response, 'close');
    controller.abort(reason);
  };
  await expect(get(origin, { signal: controller.signal })).rejects.toBe(reason);
  await closed;
});

it('does not begin when its caller has given up already', async () => {
  await expect(get(origin, { signal: AbortSignal.abort(new Error('gone')) })).rejects.toThrow(
    'gone',
  );
  expect(hits).toEqual([]);
});

it('reports a disk trouble as itself, not as a failed download', async () => {
  handler = (_request, response) => response.end('x');
  const fetch = createGuardedFetch({ guard, resolve: toLoopback });
  const path = join(folder, 'no-such-folder', 'file');
  await expect(fetch({ url: origin, path, maxBytes: 9 })).rejects.toMatchObject({ code: 'ENOENT' });
});

type Overrides = {
  maxBytes?: number;
  signal?: AbortSignal;
  guard?: typeof guard;
  resolve?: ResolveHost;
  limits?: Partial<FetchLimits>;
};

function get(url: string, overrides: Overrides = {}) {
  const fetch = createGuardedFetch({
    guard: overrides.guard ?? guard,
    resolve: overrides.resolve ?? toLoopback,
    limits: { ...FETCH_LIMITS, ...overrides.limits },
  });
  return fetch({
    url,
    path: join(folder, 'file'),
    maxBytes: overrides.maxBytes ?? 10_000_000,
    ...(overrides.signal && { signal: overrides.signal }),
  });
}

async function listen(target: { listen(port: number, host: string): unknown; address(): unknown }) {
  await new Promise<void>((resolve) => {
    (target as Server).listen(0, '127.0.0.1', resolve);
  });
  return (target.address() as AddressInfo).port;
}

async function rawServer(answer: string): Promise<number> {
  const raw = createTcpServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => socket.end(answer, () => raw.close()));
  });
  return listen(raw);
}
